"""A task in a worker process returns Futures, and a Future cannot leave its process."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor


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
    """Run the big task in a worker process and print its results."""
    with ProcessPoolExecutor(max_workers=1) as outer:
        for future in outer.submit(big_task).result():  # raises TypeError
            print(f"result = {future.result()}")


if __name__ == "__main__":
    main()
