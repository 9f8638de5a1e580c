"""Two threads read a counter before either of them writes it back, and one of the two updates is lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

both_have_read = Barrier(2)
stock = {"tea": 10}


def sell(item: str) -> None:
    """Sell one piece; the barrier makes sure that both threads are here at the same time."""
    left = stock[item]
    both_have_read.wait()
    stock[item] = left - 1


def main() -> None:
    """Sell two of ten pieces, and print how many are left."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        list(pool.map(sell, ["tea", "tea"]))
    print(f"{stock['tea']} left")  # prints 9 left


if __name__ == "__main__":
    main()
