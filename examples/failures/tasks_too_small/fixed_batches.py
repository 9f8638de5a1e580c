"""A task scores a thousand words, so that five tasks are submitted instead of five thousand."""

import timeit
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

WORDS = ["rain", "umbrella"] * 2500


def score(word: str) -> int:
    """Score a word: a tiny task."""
    return sum(map(ord, word))


def score_all(words: list[str]) -> list[int]:
    """Score many words: a task that is worth its journey."""
    return list(map(score, words))


def seconds(work: Callable[[], object], times: int) -> float:
    """Return how long it takes at best."""
    return min(timeit.repeat(work, number=1, repeat=times))


def main() -> None:
    """Score the words in a loop, then in a pool."""
    loop = seconds(lambda: list(map(score, WORDS)), times=50)
    batches = [WORDS[start : start + 1000] for start in range(0, len(WORDS), 1000)]
    with ProcessPoolExecutor(max_workers=2) as pool:
        taken = seconds(lambda: list(pool.map(score_all, batches)), times=50)
    print(f"thirty times slower than a loop: {taken > 30 * loop}")


if __name__ == "__main__":
    main()
