"""Into a pipe or a file, a worker writes what it printed when it ends: after the results, not before them."""

import os
import sys
from concurrent.futures import ProcessPoolExecutor


def write_to_a_pipe() -> None:
    """Let this process write as into a file or a pipe."""
    sys.stdout = os.fdopen(1, "w", buffering=8192, closefd=False)


def pack(order: str) -> str:
    """Pack an order, and tell it."""
    print(f"{order} packed")
    return order


def main() -> None:
    """Print a line for each result, at once."""
    with ProcessPoolExecutor(max_workers=1, initializer=write_to_a_pipe) as pool:
        for order in ("apple", "pear"):
            print(f"{pool.submit(pack, order).result()} sent", flush=True)
    print("the pool is closed")  # prints the pool is closed


if __name__ == "__main__":
    main()
