"""A worker dies while a large argument is on its way to it, and the with block does not end."""

import os
import time
from concurrent.futures import ProcessPoolExecutor


def die() -> None:
    """End like a crash in C code, a second later."""
    time.sleep(1)
    os._exit(1)


def main() -> None:
    """Send thirty megabytes to a worker that dies before it takes them."""
    with ProcessPoolExecutor(max_workers=1) as pool:  # hangs
        pool.submit(die)
        size = pool.submit(len, bytes(30_000_000))
        print(type(size.exception()).__name__, flush=True)


if __name__ == "__main__":
    main()
