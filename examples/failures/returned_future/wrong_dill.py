"""Requires dill: it pickles Futures, but their copies never answer."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor

import dill


def small_task(number: int) -> int:
    """Print a number and return its square."""
    print(f"num = {number}")
    return number * number


def big_task() -> bytes:
    """Split the work into three small tasks, and pickle their Futures with dill."""
    with ThreadPoolExecutor(max_workers=1) as inner:
        futures = [inner.submit(small_task, number) for number in range(3)]
    pickled: bytes = dill.dumps(futures)
    return pickled


def main() -> None:
    """Run the big task in a worker process and ask the copies for their results."""
    with ProcessPoolExecutor(max_workers=1) as outer:
        copies: list[Future[int]] = dill.loads(outer.submit(big_task).result())
        for future in copies:
            print(f"result = {future.result()}")  # hangs


if __name__ == "__main__":
    main()
