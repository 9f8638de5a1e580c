"""A task gives small tasks to the pool that it runs in, and does not wait for them."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

POOL = ThreadPoolExecutor(max_workers=1)


def small_task(number: int) -> int:
    """Return the square of a number."""
    return number * number


def big_task() -> list[Future[int]]:
    """Split the work into three small tasks of the same pool, and be gone before they run."""
    return [POOL.submit(small_task, number) for number in range(3)]


def main() -> None:
    """Let the caller wait: first for the big task, then for the small ones."""
    with POOL:
        print([future.result() for future in POOL.submit(big_task).result()])


if __name__ == "__main__":
    main()
