"""A task scores a thousand lines, so that five tasks are submitted instead of five thousand."""

import time
import timeit
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

LINES = ["rain " * 30, "umbrella " * 30] * 2500


def score(line: str) -> int:
    """Score a line: a tiny task."""
    return sum(map(ord, line))


def score_all(lines: list[str]) -> list[int]:
    """Score many lines: a task that is worth its journey."""
    return list(map(score, lines))


def seconds(work: Callable[[], object], times: int) -> float:
    """Return the CPU time of this process at best, which other programs hardly change."""
    return min(timeit.repeat(work, timer=time.process_time, number=1, repeat=times))


def main() -> None:
    """Score the lines in a loop, then in a pool."""
    loop = seconds(lambda: list(map(score, LINES)), times=20)
    batches = [LINES[start : start + 1000] for start in range(0, len(LINES), 1000)]
    with ProcessPoolExecutor(max_workers=2) as pool:
        taken = seconds(lambda: list(pool.map(score_all, batches)), times=20)
    print(f"main process busier than with a loop: {taken > loop}")


if __name__ == "__main__":
    main()
