"""Requires tqdm: worker processes tell how far they are within a task; the main process moves the bar."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, wait
from multiprocessing.queues import SimpleQueue

from tqdm import tqdm

LOOK = {"ascii": True, "ncols": 40, "nrows": 9, "mininterval": 0, "bar_format": "{bar}| {n_fmt} of {total_fmt}"}
steps: SimpleQueue[int]


def remember(queue: SimpleQueue[int]) -> None:
    """Keep the queue, once in each worker."""
    global steps
    steps = queue


def render(pages: int) -> int:
    """Render a report, and put a 1 into the queue for each page."""
    for _ in range(pages):
        steps.put(1)
    return pages


def main() -> None:
    """Render two long reports."""
    queue: SimpleQueue[int] = multiprocessing.SimpleQueue()
    reports = [3, 2]
    with ProcessPoolExecutor(max_workers=2, initializer=remember, initargs=(queue,)) as pool:
        futures = [pool.submit(render, pages) for pages in reports]
        pending = set(futures)
        with tqdm(total=sum(reports), **LOOK) as bar:
            while pending or not queue.empty():
                if queue.empty():
                    pending = wait(pending, timeout=0.05).not_done
                else:
                    bar.update(queue.get())
    print("reports:", [future.result() for future in futures])


if __name__ == "__main__":
    main()
