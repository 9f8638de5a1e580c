"""Requires dill: it cannot pickle a generator either."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import dill


def long_words(text: str) -> Iterator[str]:
    """Yield the long words of a text."""
    print("looking for long words")
    for word in text.split():
        if len(word) > 4:
            yield word


def pickled_long_words(text: str) -> bytes:
    """Return the generator, pickled with dill."""
    pickled: bytes = dill.dumps(long_words(text))
    return pickled


def main() -> None:
    """Find the long words of a sentence in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(pickled_long_words, "the quick brown fox jumps")
        for word in dill.loads(future.result()):  # raises TypeError
            print(word)


if __name__ == "__main__":
    main()
