"""A task collects what a generator function yields; the function stays as it is."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor


def long_words(text: str) -> Iterator[str]:
    """Yield the long words of a text."""
    print("looking for long words")
    for word in text.split():
        if len(word) > 4:
            yield word


def list_of_long_words(text: str) -> list[str]:
    """Return the long words of a text."""
    return list(long_words(text))


def main() -> None:
    """Find the long words of a sentence in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(list_of_long_words, "the quick brown fox jumps")
        for word in future.result():
            print(word)


if __name__ == "__main__":
    main()
