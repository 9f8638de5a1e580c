"""A loop over map ends with break, and the orders that no worker has begun are never saved."""

from concurrent.futures import ThreadPoolExecutor
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
    """Save six orders with two workers, and leave the loop after the first one."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        for order in pool.map(save_order, ["tea", "rice", "salt", "miso", "oil", "soy"]):
            print(f"the first one: {order}")
            FINISH.wait(0.2)  # the free worker begins with salt
            break
        FINISH.set()
    print(f"soy is saved: {'soy' in SAVED}")  # prints soy is saved: False


if __name__ == "__main__":
    main()
