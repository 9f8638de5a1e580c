"""A function that counts how often it is pickled shows how many journeys a map makes to the worker processes."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor

WORDS = ["umbrella"] * 5000


class Score:
    """A function that counts how often it is pickled."""

    pickled = 0

    def __call__(self, word: str) -> int:
        """Score a word."""
        return len(word)

    def __reduce__(self) -> tuple[type[Score], tuple[()]]:
        """Count, and be pickled as the name of the class."""
        Score.pickled += 1
        return Score, ()


def journeys(call: Callable[[Score], Iterable[int]]) -> int:
    """Score the words, and return how often the function was sent."""
    Score.pickled = 0
    list(call(Score()))
    return Score.pickled


def main() -> None:
    """Score five thousand words in chunks of several sizes, then let multiprocessing.Pool choose."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        for size in (1, 10, 1000):
            print(f"chunksize={size}: {journeys(lambda score: pool.map(score, WORDS, chunksize=size))} journeys")
        print(f"none given: {journeys(lambda score: pool.map(score, WORDS))} journeys")
    with multiprocessing.Pool(2) as workers:
        print(f"multiprocessing.Pool.map: {journeys(lambda score: workers.map(score, WORDS))} journeys")
        print(f"multiprocessing.Pool.imap: {journeys(lambda score: workers.imap(score, WORDS))} journeys")


if __name__ == "__main__":
    main()
