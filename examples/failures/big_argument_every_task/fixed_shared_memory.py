"""The table lies in shared memory, and the tasks get the name of the block."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.shared_memory import SharedMemory


def look_up(name: str, place: int) -> int:
    """Return a cell of the table in a block of shared memory."""
    block = SharedMemory(name)
    assert block.buf is not None
    cell = block.buf[place]
    block.close()
    return cell


def main() -> None:
    """Look up twenty cells."""
    block = SharedMemory(create=True, size=1_000_000)
    try:
        with ProcessPoolExecutor(max_workers=2) as pool:
            list(pool.map(look_up, [block.name] * 20, range(20)))
    finally:
        block.close()
        block.unlink()
    print(f"less than a thousand bytes for each task: {len(pickle.dumps(block.name)) < 1000}")


if __name__ == "__main__":
    main()
