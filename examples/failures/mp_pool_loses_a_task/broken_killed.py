"""A worker of multiprocessing.Pool is killed, as by the system when memory is short, and map waits without end."""

import multiprocessing
import os
import signal


def price(order: str) -> int:
    """Return the price of an order in cents; the large one is the end of its process."""
    if order == "banquet":
        os.kill(os.getpid(), signal.SIGKILL)
    return 100 * len(order)


def main() -> None:
    """Print the prices of two small orders, then those of a list with a large one."""
    with multiprocessing.Pool(2) as pool:
        print(pool.map(price, ["tea", "cake"]))
        print(pool.map(price, ["tea", "banquet", "cake"]))  # hangs


if __name__ == "__main__":
    main()
