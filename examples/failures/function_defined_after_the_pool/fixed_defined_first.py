"""Every function is defined before the first worker starts."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def first_step(number: int) -> int:
    """Add one."""
    return number + 1


def second_step(number: int) -> int:
    """Double a number."""
    return 2 * number


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(first_step, 1).result())
        print(pool.submit(second_step, 2).result())
