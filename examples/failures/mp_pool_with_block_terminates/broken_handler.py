"""Forked workers inherit a handler for SIGTERM, the signal that is to end them at the end of the with block."""

import multiprocessing
import signal
import time

CONTEXT = multiprocessing.get_context("fork")
running = CONTEXT.Event()


def save(order: str) -> None:
    """Save an order, which takes half a second."""
    running.set()
    time.sleep(0.5)


def main() -> None:
    """Have SIGTERM noted, and leave the with block while an order is being saved."""
    signal.signal(signal.SIGTERM, lambda number, frame: print("SIGTERM is noted", flush=True))
    with CONTEXT.Pool(1) as pool:  # hangs
        pool.apply_async(save, ("tea",))
        running.wait()
    print("the with block has ended")


if __name__ == "__main__":
    main()
