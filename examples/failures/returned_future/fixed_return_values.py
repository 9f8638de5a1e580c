"""A task in a worker process returns values; they can be pickled."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def small_task(number: int) -> int:
    """Print a number and return its square."""
    print(f"num = {number}")
    return number * number


def big_task() -> list[int]:
    """Split the work into three small tasks."""
    with ThreadPoolExecutor(max_workers=1) as inner:
        futures = [inner.submit(small_task, number) for number in range(3)]
    return [future.result() for future in futures]


def main() -> None:
    """Run the big task in a worker process and print its results."""
    with ProcessPoolExecutor(max_workers=1) as outer:
        for result in outer.submit(big_task).result():
            print(f"result = {result}")


if __name__ == "__main__":
    main()
