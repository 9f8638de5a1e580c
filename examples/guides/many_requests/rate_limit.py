"""A pause of one turn is too short for ten threads, as all pause at once; turns that they share keep to the limit."""

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

A_SECOND = 20


class Turns:
    """Gives each call a turn of its own, so many a second, whatever thread it is in."""

    def __init__(self, a_second: float) -> None:
        """Begin with a turn that is free now."""
        self.gap = 1 / a_second
        self.free_at = time.monotonic()
        self.lock = threading.Lock()

    def wait(self) -> None:
        """Take the next turn, and wait until it has come."""
        with self.lock:
            mine = max(self.free_at, time.monotonic())
            self.free_at = mine + self.gap
        time.sleep(max(0.0, mine - time.monotonic()))  # without the lock, which others need for their turns


def calls_a_second(wait: Callable[[], None]) -> float:
    """Let 40 tasks call, on ten threads, and return how many calls were made in a second."""
    with ThreadPoolExecutor(max_workers=10) as pool:
        began = time.monotonic()
        list(pool.map(lambda _: wait(), range(40)))  # the call would come after the wait
    return 40 / (time.monotonic() - began)


def main() -> None:
    """Compare a pause in each task with turns."""
    pauses = calls_a_second(lambda: time.sleep(1 / A_SECOND))
    print(f"a pause in each task keeps to the limit: {pauses < A_SECOND + 1}")
    turns = calls_a_second(Turns(A_SECOND).wait)
    print(f"turns for all tasks keep to the limit: {turns < A_SECOND + 1}")


if __name__ == "__main__":
    main()
