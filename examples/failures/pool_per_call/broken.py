"""A function makes a pool each time it is called, so ten calls start ten worker processes."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor


def who(number: int) -> int:
    """Return the worker's process."""
    return os.getpid()


def workers(numbers: range) -> set[int]:
    """Run a task for each number, and return the worker processes that ran them."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        return set(pool.map(who, numbers))


def main() -> None:
    """Call the function ten times."""
    started = set().union(*(workers(range(3)) for _ in range(10)))
    print(f"worker processes: {len(started)}")  # prints worker processes: 10


if __name__ == "__main__":
    main()
