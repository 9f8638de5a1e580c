"""Five thousand tiny tasks go to worker processes one by one, and a loop is more than thirty times faster."""

import timeit
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

WORDS = ["rain", "umbrella"] * 2500


def score(word: str) -> int:
    """Score a word: a tiny task."""
    return sum(map(ord, word))


def seconds(work: Callable[[], object], times: int) -> float:
    """Return how long it takes at best."""
    return min(timeit.repeat(work, number=1, repeat=times))


def main() -> None:
    """Score the words in a loop, then in a pool."""
    loop = seconds(lambda: list(map(score, WORDS)), times=50)
    with ProcessPoolExecutor(max_workers=2) as pool:
        taken = seconds(lambda: list(pool.map(score, WORDS)), times=3)
    print(f"thirty times slower than a loop: {taken > 30 * loop}")  # prints thirty times slower than a loop: True


if __name__ == "__main__":
    main()
