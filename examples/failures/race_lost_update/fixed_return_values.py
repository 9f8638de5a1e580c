"""The tasks return what they did, and one thread alone changes the stock."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

both_are_here = Barrier(2)
stock = {"tea": 10}


def sell(item: str) -> int:
    """Return how many pieces were sold, after both threads have arrived."""
    both_are_here.wait()
    return 1


def main() -> None:
    """Sell two of ten pieces, and print how many are left."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        for sold in pool.map(sell, ["tea", "tea"]):
            stock["tea"] -= sold
    print(f"{stock['tea']} left")


if __name__ == "__main__":
    main()
