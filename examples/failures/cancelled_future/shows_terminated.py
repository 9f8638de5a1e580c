"""Terminating two workers breaks five tasks: the two that run, and three that were handed over."""

from __future__ import annotations

import time
from collections import Counter
from concurrent.futures import Future, ProcessPoolExecutor


def render(page: int) -> str:
    """Render a page, which takes very long."""
    time.sleep(600)
    return f"page {page} is rendered"


def main() -> None:
    """Submit pages until the pool has handed over what it can, then terminate the workers."""
    futures: list[Future[str]] = []
    pool = ProcessPoolExecutor(max_workers=2)
    while sum(future.running() for future in futures) < 5:
        futures.append(pool.submit(render, len(futures)))
        time.sleep(0.05)
    running = [future for future in futures if future.running()]
    pool.terminate_workers()
    print(dict(Counter(type(future.exception()).__name__ for future in running)))


if __name__ == "__main__":
    main()
