"""The late function comes from a module, and a worker imports that when the task arrives."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def first_step(number: int) -> int:
    """Add one."""
    return number + 1


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(first_step, 1).result())

        from steps import second_step  # type: ignore[import-not-found]  # steps.py stands beside this program

        print(pool.submit(second_step, 2).result())
