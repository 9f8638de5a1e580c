"""A queue is an argument of a task, and cannot be sent to a worker."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.queues import Queue


def announce(news: Queue[str], name: str) -> None:
    """Put a line into the queue."""
    news.put(f"hello from {name}")


def main() -> None:
    """Read a line that a worker wrote."""
    news: Queue[str] = multiprocessing.Queue()
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(announce, news, "a worker").result()  # raises RuntimeError
    print(news.get())


if __name__ == "__main__":
    main()
