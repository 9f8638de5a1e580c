"""A function that counts how often it is pickled shows how many journeys a map makes to the worker processes."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


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


def main() -> None:
    """Score five thousand words in chunks of several sizes."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        for chunksize in (1, 10, 1000):
            Score.pickled = 0
            list(pool.map(Score(), ["umbrella"] * 5000, chunksize=chunksize))
            print(f"chunksize={chunksize}: {Score.pickled} journeys")


if __name__ == "__main__":
    main()
