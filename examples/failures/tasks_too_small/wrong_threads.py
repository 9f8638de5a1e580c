"""Tiny tasks in threads are slower than a loop too, and the chunksize of their map is ignored."""

import timeit
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from unittest.mock import patch

LINES = ["rain " * 30, "umbrella " * 30] * 2500


def score(line: str) -> int:
    """Score a line: a tiny task."""
    return sum(map(ord, line))


def seconds(work: Callable[[], object]) -> float:
    """Return how long it takes, at best of five times."""
    return min(timeit.repeat(work, number=1, repeat=5))


def main() -> None:
    """Score the lines in a loop, then in a pool."""
    loop = seconds(lambda: list(map(score, LINES)))
    with ThreadPoolExecutor(max_workers=2) as pool:
        taken = seconds(lambda: list(pool.map(score, LINES, chunksize=1000)))
        with patch.object(pool, "submit", wraps=pool.submit) as submit:
            list(pool.map(score, LINES, chunksize=1000))
    print(f"{submit.call_count} tasks")
    print(f"slower than a loop: {taken > loop}")  # prints slower than a loop: True


if __name__ == "__main__":
    main()
