"""One failing item takes the good results of its whole chunk with it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def reciprocal(number: int) -> float:
    """Return the reciprocal of a number."""
    return 1 / number


def main() -> None:
    """Map over the same numbers in chunks of one and of four."""
    numbers = [4, 2, 1, 0]
    with ProcessPoolExecutor(max_workers=1) as pool:
        for chunksize in (1, 4):
            results: list[float] = []
            try:
                for result in pool.map(reciprocal, numbers, chunksize=chunksize):
                    results.append(result)
            except ZeroDivisionError:
                print(f"chunksize={chunksize}: {results}")  # prints chunksize=4: []


if __name__ == "__main__":
    main()
