"""The first call makes the pool, and the other nine find it; Python ends its worker when the program ends."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from functools import lru_cache


def who(number: int) -> int:
    """Return the worker's process."""
    return os.getpid()


@lru_cache(maxsize=None)
def the_pool() -> ProcessPoolExecutor:
    """Make the pool when it is first needed."""
    return ProcessPoolExecutor(max_workers=1)


def workers(numbers: range) -> set[int]:
    """Run a task for each number, and return the worker processes that ran them."""
    return set(the_pool().map(who, numbers))


def main() -> None:
    """Call the function ten times."""
    started = set().union(*(workers(range(3)) for _ in range(10)))
    print(f"worker processes: {len(started)}")


if __name__ == "__main__":
    main()
