"""A function is defined after the worker has started, and the worker does not know it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def first_step(number: int) -> int:
    """Add one."""
    return number + 1


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(first_step, 1).result())

        def second_step(number: int) -> int:
            """Double a number."""
            return 2 * number

        print(pool.submit(second_step, 2).result())  # raises BrokenProcessPool
