"""An alarm ends the task that is too late, and its worker takes the next one; code in C runs to its end first."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from types import FrameType
from typing import Any

NUMBERS = iter(range(50_000_000))


def too_late(number: int, frame: FrameType | None) -> None:
    """End what this process is doing."""
    raise TimeoutError("the task took too long")


def within(seconds: float, function: Callable[..., Any], *args: Any) -> Any:
    """Call a function in the main thread of a worker process; raise TimeoutError after so many seconds."""
    signal.signal(signal.SIGALRM, too_late)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        return function(*args)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def add_up() -> int:
    """Spend the time in a single call of a function that is written in C."""
    return sum(NUMBERS)


def left() -> int:
    """Count the numbers that the sum has left out."""
    return len(list(NUMBERS))


def main() -> None:
    """Give a worker process four tasks, and a thread one."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        futures: dict[str, Future[Any]] = {
            "a minute of sleep": pool.submit(within, 0.2, time.sleep, 60),
            "the next task": pool.submit(within, 10, abs, -1),
            "a sum in C": pool.submit(within, 0.1, add_up),
            "numbers that are not in the sum": pool.submit(within, 10, left),
        }
        for task, future in futures.items():
            print(f"{task}: {future.exception() or future.result()!r}")
    with ThreadPoolExecutor(max_workers=1) as threads:
        print(f"in a thread: {threads.submit(within, 10, abs, -1).exception()!r}")


if __name__ == "__main__":
    main()
