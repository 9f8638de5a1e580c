"""Ten thousand small tasks go to worker processes one by one."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

WORDS = ["rain", "umbrella"] * 5000


def score(word: str) -> int:
    """Score a word."""
    return sum(map(ord, word))


def main() -> None:
    """Print the sum of all scores."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(sum(pool.map(score, WORDS)))


if __name__ == "__main__":
    main()
