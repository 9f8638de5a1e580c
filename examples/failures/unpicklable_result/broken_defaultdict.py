"""A task returns a defaultdict with a lambda in it, and a lambda cannot be pickled."""

from __future__ import annotations

from collections import defaultdict
from concurrent.futures import ProcessPoolExecutor


def count_letters(text: str) -> defaultdict[str, int]:
    """Count the letters of a text."""
    counts: defaultdict[str, int] = defaultdict(lambda: 0)
    for letter in text:
        counts[letter] += 1
    return counts


def main() -> None:
    """Count the letters of a word in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(count_letters, "umbrella")
        print(future.result()["l"])  # raises AttributeError or PicklingError


if __name__ == "__main__":
    main()
