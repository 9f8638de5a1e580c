"""How much longer do ten calls take with a pool each than with one pool? The order, or a figure with an argument."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor

CALLS = 10


def work(number: int) -> int:
    """Return the square of a number."""
    return number * number


def call(pool: Executor) -> None:
    """Run two tasks."""
    assert list(pool.map(work, range(2))) == [0, 1]


def same_pool(pool: Executor) -> None:
    """Give all calls the same pool."""
    for _ in range(CALLS):
        call(pool)


def pool_per_call() -> None:
    """Make a pool for each call."""
    for _ in range(CALLS):
        with ProcessPoolExecutor(max_workers=2) as pool:
            call(pool)


def seconds(function: Callable[[], None]) -> float:
    """Return how long a function takes."""
    begun = time.perf_counter()
    function()
    return time.perf_counter() - begun


def main() -> None:
    """Compare, with the start method that the program was given."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        call(pool)
        one = min(seconds(lambda: same_pool(pool)) for _ in range(3))
    ratio = seconds(pool_per_call) / one
    print(f"{ratio:.0f} times slower" if sys.argv[1:] else f"three times slower: {ratio > 3}")


if __name__ == "__main__":
    main()
