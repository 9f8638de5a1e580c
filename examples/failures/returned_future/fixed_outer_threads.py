"""A task in a worker thread returns Futures; nothing leaves the process."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor


def small_task(number: int) -> int:
    """Print a number and return its square."""
    print(f"num = {number}")
    return number * number


def big_task() -> list[Future[int]]:
    """Split the work into three small tasks."""
    with ThreadPoolExecutor(max_workers=1) as inner:
        futures = [inner.submit(small_task, number) for number in range(3)]
    return futures


def main() -> None:
    """Run the big task in a worker thread and print its results."""
    with ThreadPoolExecutor(max_workers=1) as outer:
        for future in outer.submit(big_task).result():
            print(f"result = {future.result()}")


if __name__ == "__main__":
    main()
