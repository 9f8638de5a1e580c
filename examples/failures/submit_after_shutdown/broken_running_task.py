"""Each page submits the next one; when the main thread has ended, the pool refuses, and a callback reports it."""

from __future__ import annotations

import time
from concurrent.futures import Future, ThreadPoolExecutor

POOL = ThreadPoolExecutor(max_workers=1)


def crawl(page: int) -> None:
    """Fetch a page, and submit the next one."""
    time.sleep(0.01)
    task = POOL.submit(crawl, page + 1)  # prints RuntimeError: cannot schedule new futures after interpreter shutdown
    task.add_done_callback(report)


def report(page: Future[None]) -> None:
    """Let an error of the task be logged."""
    page.result()


def main() -> None:
    """Start to crawl, and do not wait."""
    POOL.submit(crawl, 0).add_done_callback(report)


if __name__ == "__main__":
    main()
