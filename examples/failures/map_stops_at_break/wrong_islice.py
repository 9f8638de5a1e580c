"""islice() instead of break drops the iterator in the same way."""

from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from threading import Event

SAVED: list[str] = []
FINISH = Event()


def save_order(order: str) -> str:
    """Save an order; every order but tea waits until it may finish."""
    if order != "tea":
        FINISH.wait()
    SAVED.append(order)
    return order


def main() -> None:
    """Save six orders with two workers, and look at the first one."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        for order in islice(pool.map(save_order, ["tea", "rice", "salt", "miso", "oil", "soy"]), 1):
            print(f"the first one: {order}")
        FINISH.set()
    print(f"soy is saved: {'soy' in SAVED}")  # prints soy is saved: False


if __name__ == "__main__":
    main()
