"""Two pools side by side: a thread gets a text, hands it to a process, and waits until it is counted."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from functools import partial

TEXTS = {"first": "down the rabbit hole", "second": "the pool of tears"}


def fetch(name: str) -> str:
    """Get a text, as if from far away: what waits."""
    return TEXTS[name]


def count_words(text: str) -> int:
    """Count the words of a text: what computes."""
    return len(text.split())


def fetch_and_count(computing: ProcessPoolExecutor, name: str) -> int:
    """Hold one text at a time: the next one is fetched when this one is counted."""
    return computing.submit(count_words, fetch(name)).result()


def main() -> None:
    """Count the words of each text, with many threads and few processes."""
    context = multiprocessing.get_context("spawn")  # fork would copy a process that has threads
    with ProcessPoolExecutor(2, context) as computing, ThreadPoolExecutor(8) as waiting:
        for name, count in zip(TEXTS, waiting.map(partial(fetch_and_count, computing), TEXTS)):
            print(f"{name}: {count}")


if __name__ == "__main__":
    main()
