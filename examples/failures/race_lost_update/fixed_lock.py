"""A lock around reading and writing lets one thread at a time change the stock."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Lock

both_are_here = Barrier(2)
lock = Lock()
stock = {"tea": 10}


def sell(item: str) -> None:
    """Sell one piece, after both threads have arrived."""
    both_are_here.wait()
    with lock:
        left = stock[item]
        stock[item] = left - 1


def main() -> None:
    """Sell two of ten pieces, and print how many are left."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(sell, ["tea", "tea"]))
    print(f"{stock['tea']} left")


if __name__ == "__main__":
    main()
