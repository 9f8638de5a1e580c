"""A task in an interpreter looks for the pool that it runs in: there is none."""

from __future__ import annotations

from concurrent.futures import InterpreterPoolExecutor

POOL: InterpreterPoolExecutor


def small_task(number: int) -> int:
    """Return the square of a number."""
    return number * number


def big_task() -> list[int]:
    """Split the work into three small tasks of the same pool."""
    return list(POOL.map(small_task, range(3)))


def main() -> None:
    """Run the big task in another interpreter."""
    global POOL
    with InterpreterPoolExecutor(max_workers=1) as POOL:
        print(POOL.submit(big_task).result())  # raises NameError


if __name__ == "__main__":
    main()
