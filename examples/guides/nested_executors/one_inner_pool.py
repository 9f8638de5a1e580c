"""Each worker process makes one inner pool when it starts, and keeps it for all of its tasks."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

WORKERS, THREADS, TASKS = 1, 3, 50
INNER: ThreadPoolExecutor


def open_inner() -> None:
    """Make the inner pool, once in each worker."""
    global INNER
    INNER = ThreadPoolExecutor(THREADS, thread_name_prefix="inner")


def small_task(number: int) -> tuple[str, int]:
    """Return the name of this thread, and the square of a number."""
    return threading.current_thread().name, number * number


def big_task(number: int) -> list[tuple[str, int]]:
    """Split the work, and return values, no Futures."""
    return list(INNER.map(small_task, range(number, number + 3)))


def main() -> None:
    """Run many big tasks, and count the threads that did the work."""
    with ProcessPoolExecutor(WORKERS, initializer=open_inner) as outer:
        results = [result for results in outer.map(big_task, range(TASKS)) for result in results]
    names = {name for name, _ in results}
    print(f"big tasks: {TASKS}, small tasks: {len(results)}, sum: {sum(square for _, square in results)}")
    print(f"threads: {f'{THREADS} at most' if len(names) <= THREADS else len(names)}")


if __name__ == "__main__":
    main()
