"""A worker is to be replaced after two tasks while others wait; on some Pythons it never is."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event

all_submitted: Event


def set_event(event: Event) -> None:
    """Prepare a worker."""
    global all_submitted
    all_submitted = event


def square(number: int) -> int:
    """Wait until every task is submitted, and return a square."""
    all_submitted.wait()
    return number * number


def main() -> None:
    """Print the results of four tasks, two for each worker."""
    context = multiprocessing.get_context("forkserver")
    event = context.Event()
    with ProcessPoolExecutor(1, context, set_event, (event,), max_tasks_per_child=2) as pool:
        futures = [pool.submit(square, number) for number in range(4)]
        event.set()
        for future in futures:
            print(future.result())  # hangs


if __name__ == "__main__":
    main()
