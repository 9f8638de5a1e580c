"""The other way round: the big tasks are threads, and all of them share one process pool."""

from __future__ import annotations

import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

CHAPTERS = [["down the rabbit hole", "a long fall"], ["the pool of tears", "a caucus race"]]
SUBMITTED = threading.Barrier(len(CHAPTERS) + 1)


def count_words(line: str) -> int:
    """Count the words of a line: the small task."""
    return len(line.split())


def count_chapter(pool: ProcessPoolExecutor, lines: list[str]) -> int:
    """Count the words of a chapter: the big task, which may wait for the small ones."""
    futures = [pool.submit(count_words, line) for line in lines]
    SUBMITTED.wait()
    return sum(future.result() for future in futures)


def main() -> None:
    """Count the chapters at the same time, and the workers while all of them are at work."""
    context = multiprocessing.get_context("spawn")  # fork would copy a process that has threads
    go = context.Event()
    with ProcessPoolExecutor(3, context, go.wait) as pool, ThreadPoolExecutor(len(CHAPTERS)) as threads:
        counts = threads.map(partial(count_chapter, pool), CHAPTERS)
        SUBMITTED.wait()
        print(f"{len(CHAPTERS)} threads + {len(multiprocessing.active_children())} processes")
        go.set()
        print(f"words: {list(counts)}")


if __name__ == "__main__":
    main()
