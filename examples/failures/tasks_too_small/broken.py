"""Five thousand tiny tasks go to worker processes one by one, and the sending alone takes longer than a loop."""

import time
import timeit
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

LINES = ["rain " * 30, "umbrella " * 30] * 2500


def score(line: str) -> int:
    """Score a line: a tiny task."""
    return sum(map(ord, line))


def seconds(work: Callable[[], object], times: int) -> float:
    """Return the CPU time of this process at best, which other programs hardly change."""
    return min(timeit.repeat(work, timer=time.process_time, number=1, repeat=times))


def main() -> None:
    """Score the lines in a loop, then in a pool."""
    loop = seconds(lambda: list(map(score, LINES)), times=20)
    with ProcessPoolExecutor(max_workers=2) as pool:
        taken = seconds(lambda: list(pool.map(score, LINES)), times=3)
    print(f"main process busier than with a loop: {taken > loop}")  # prints main process busier than with a loop: True


if __name__ == "__main__":
    main()
