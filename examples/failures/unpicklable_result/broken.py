"""A task is a generator function: it returns a generator, and a generator cannot be pickled."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor


def long_words(text: str) -> Iterator[str]:
    """Yield the long words of a text."""
    print("looking for long words")
    for word in text.split():
        if len(word) > 4:
            yield word


def main() -> None:
    """Find the long words of a sentence in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(long_words, "the quick brown fox jumps")
        for word in future.result():  # raises TypeError
            print(word)


if __name__ == "__main__":
    main()
