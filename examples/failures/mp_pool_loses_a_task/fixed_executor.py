"""ProcessPoolExecutor notices that a worker was killed, and raises BrokenProcessPool."""

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def price(order: str) -> int:
    """Return the price of an order in cents; the large one is the end of its process."""
    if order == "banquet":
        os.kill(os.getpid(), signal.SIGKILL)
    return 100 * len(order)


def main() -> None:
    """Print the prices of two small orders, then what is said of a list with a large one."""
    with ProcessPoolExecutor(2) as pool:
        print(list(pool.map(price, ["tea", "cake"])))
        try:
            print(list(pool.map(price, ["tea", "banquet", "cake"])))
        except BrokenProcessPool:
            print("a worker died: this list has no prices")


if __name__ == "__main__":
    main()
