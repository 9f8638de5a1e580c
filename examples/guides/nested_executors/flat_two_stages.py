"""Two pools side by side: threads wait, processes compute, and the caller carries values between them."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed

TEXTS = {"first": "down the rabbit hole", "second": "the pool of tears"}


def fetch(name: str) -> str:
    """Get a text, as if from far away: the task that waits."""
    return TEXTS[name]


def count_words(text: str) -> int:
    """Count the words of a text: the task that computes."""
    return len(text.split())


def main() -> None:
    """Hand each text on as soon as it has come."""
    context = multiprocessing.get_context("spawn")  # fork would copy a process that has threads
    with ProcessPoolExecutor(2, context) as computing, ThreadPoolExecutor(8) as waiting:
        fetched = {waiting.submit(fetch, name): name for name in TEXTS}
        counted = {fetched[future]: computing.submit(count_words, future.result()) for future in as_completed(fetched)}
        for name in TEXTS:
            print(f"{name}: {counted[name].result()}")


if __name__ == "__main__":
    main()
