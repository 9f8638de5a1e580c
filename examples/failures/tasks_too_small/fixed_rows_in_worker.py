"""The worker makes its rows and returns one sum, so that two numbers are sent instead of two lists for each row."""

import time
import timeit
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def raised(row: list[int]) -> list[int]:
    """Add one to each number."""
    return [number + 1 for number in row]


def total(count: int) -> int:
    """Make so many rows, or read them from a file, work on them, and return one number for all."""
    return sum(sum(raised(list(range(20)))) for _ in range(count))


def seconds(work: Callable[[], object], times: int) -> float:
    """Return the CPU time of this process at best, which other programs hardly change."""
    return min(timeit.repeat(work, timer=time.process_time, number=1, repeat=times))


def main() -> None:
    """Make the rows and work on them in a loop, then in a pool."""
    loop = seconds(lambda: list(map(total, [1000] * 20)), times=20)
    with ProcessPoolExecutor(max_workers=2) as pool:
        taken = seconds(lambda: list(pool.map(total, [1000] * 20)), times=20)
    print(f"main process busier than with a loop: {taken > loop}")


if __name__ == "__main__":
    main()
