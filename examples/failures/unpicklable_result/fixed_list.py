"""A task returns a list; it can be pickled."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def long_words(text: str) -> list[str]:
    """Return the long words of a text."""
    print("looking for long words")
    words = []
    for word in text.split():
        if len(word) > 4:
            words.append(word)
    return words


def main() -> None:
    """Find the long words of a sentence in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(long_words, "the quick brown fox jumps")
        for word in future.result():
            print(word)


if __name__ == "__main__":
    main()
