"""A worker prints and ends with `os._exit`; the pool is broken, and what was printed is lost with the buffer."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def pack(order: str) -> None:
    """Print, and end as a crash of a C library would."""
    sys.stdout = os.fdopen(1, "w", buffering=8192, closefd=False)  # as into a file or a pipe
    print(f"{order} packed")
    os._exit(1)


def main() -> None:
    """Print how the task ended."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        error = pool.submit(pack, "apple").exception()
    print(f"the pool is broken: {isinstance(error, BrokenProcessPool)}")  # prints the pool is broken: True


if __name__ == "__main__":
    main()
