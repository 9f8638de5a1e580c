"""How often a large table is pickled for six tasks of two workers: as an argument, by initializer, in shared memory."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing.shared_memory import SharedMemory
from multiprocessing.synchronize import Barrier

PICKLED: list[int] = []


class Table(bytes):
    """A large table that notes each time that it is pickled."""

    def __reduce__(self) -> tuple[type[Table], tuple[bytes]]:
        PICKLED.append(len(self))
        return Table, (bytes(self),)


KEPT = Table()


def keep(table: Table, both: Barrier) -> None:
    """Keep the table in this worker; both workers take part."""
    global KEPT
    KEPT = table
    both.wait()


def read(table: Table, place: int) -> int:
    """Read the table that came with the task."""
    return table[place]


def read_kept(place: int) -> int:
    """Read the table of this worker."""
    return KEPT[place]


def read_shared(name: str, place: int) -> int:
    """Read the table where it is."""
    memory = SharedMemory(name)
    value = memory.buf[place]  # type: ignore[index]  # None after close() only
    memory.close()
    return value


def tell(how: str, results: list[int]) -> None:
    """Print how often the table was pickled, and begin to count again."""
    print(f"{how}: results {results}, pickled {len(PICKLED)} times, {sum(PICKLED):,} bytes")
    PICKLED.clear()


def main() -> None:
    """Read one table in three ways."""
    table, places = Table(bytes(range(250)) * 4000), range(6)
    memory = SharedMemory(create=True, size=len(table))
    memory.buf[: len(table)] = table  # type: ignore[index]  # None after close() only
    with ProcessPoolExecutor(max_workers=2) as pool:
        tell("argument", list(pool.map(partial(read, table), places)))
        tell("shared memory", list(pool.map(partial(read_shared, memory.name), places)))
    with ProcessPoolExecutor(max_workers=2, initializer=keep, initargs=(table, multiprocessing.Barrier(2))) as pool:
        tell("initializer", list(pool.map(read_kept, places)))
    memory.unlink()


if __name__ == "__main__":
    main()
