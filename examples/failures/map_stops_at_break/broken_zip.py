"""zip() ends with the shorter one, and drops the iterator of map in the middle."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

ORDERS = ["tea", "rice", "salt", "miso", "oil", "soy"]
SAVED: list[str] = []
FINISH = Event()


def save_order(order: str) -> str:
    """Save an order; every order but tea waits until it may finish."""
    if order != "tea":
        FINISH.wait()
    SAVED.append(order)
    return order


def main() -> None:
    """Save six orders with two workers, but name the price of one only."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        for price, order in zip([120], pool.map(save_order, ORDERS)):
            print(f"{order}: {price}")
        FINISH.set()
    print(f"soy is saved: {'soy' in SAVED}")  # prints soy is saved: False


if __name__ == "__main__":
    main()
