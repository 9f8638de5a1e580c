"""A block of shared memory lives until somebody unlinks it, and after that for those who have it open."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing.shared_memory import SharedMemory


def look(name: str) -> str:
    """Open a block by its name, in a worker process, and read its first byte."""
    try:
        block = SharedMemory(name)
    except FileNotFoundError as error:
        return type(error).__name__
    first = block.buf[0]  # type: ignore[index]  # None after close() only
    block.close()
    return str(first)


def main() -> None:
    """Make a block, close it, open it again, and unlink it."""
    block = SharedMemory(create=True, size=1_000_000)
    block.buf[0] = 7  # type: ignore[index]  # likewise
    with ProcessPoolExecutor(max_workers=1) as pool:
        print("a worker reads:", pool.submit(look, block.name).result())
        block.close()
        print("closed by the maker, a worker reads:", pool.submit(look, block.name).result())
        block = SharedMemory(block.name)
        block.unlink()
        print("unlinked, a worker reads:", pool.submit(look, block.name).result())
        print("unlinked, who has it open reads:", block.buf[0])  # type: ignore[index]  # likewise
        block.close()


if __name__ == "__main__":
    main()
