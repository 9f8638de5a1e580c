"""Forked workers inherit a SIGTERM handler, so a pool that has lost one cannot end the other, and submit() hangs."""

import os
import signal
from concurrent.futures import ProcessPoolExecutor


def die() -> None:
    """Be killed as if the memory had run out."""
    os.kill(os.getpid(), signal.SIGKILL)


def main() -> None:
    """Handle SIGTERM as a server does, and use a pool again that has lost one of two workers."""
    received: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, frame: received.append(number))
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(type(pool.submit(die).exception()).__name__, flush=True)
        pool.submit(abs, -1)  # hangs


if __name__ == "__main__":
    main()
