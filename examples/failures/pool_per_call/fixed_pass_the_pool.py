"""The pool is made once and passed to the function, so ten calls share one worker process."""

from __future__ import annotations

import os
from concurrent.futures import Executor, ProcessPoolExecutor


def who(number: int) -> int:
    """Return the worker's process."""
    return os.getpid()


def workers(pool: Executor, numbers: range) -> set[int]:
    """Run a task for each number, and return the worker processes that ran them."""
    return set(pool.map(who, numbers))


def main() -> None:
    """Call the function ten times."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        started = set().union(*(workers(pool, range(3)) for _ in range(10)))
    print(f"worker processes: {len(started)}")


if __name__ == "__main__":
    main()
