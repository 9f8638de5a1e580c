"""A chunksize is not enough where a row takes longer to send than to work on: the pool is slower than a loop."""

import timeit
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

ROWS = [list(range(20)) for _ in range(5000)]


def raised(row: list[int]) -> list[int]:
    """Add one to each number: less work than to pickle a row and what comes back."""
    return [number + 1 for number in row]


def seconds(work: Callable[[], object], times: int) -> float:
    """Return how long it takes at best."""
    return min(timeit.repeat(work, number=1, repeat=times))


def main() -> None:
    """Work on the rows in a loop, then in a pool."""
    loop = seconds(lambda: list(map(raised, ROWS)), times=50)
    with ProcessPoolExecutor(max_workers=2) as pool:
        taken = seconds(lambda: list(pool.map(raised, ROWS, chunksize=1000)), times=20)
    print(f"slower than a loop: {taken > loop}")  # prints slower than a loop: True


if __name__ == "__main__":
    main()
