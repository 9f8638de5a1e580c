"""shutdown(wait=True) after the loop waits for what was not cancelled, and that is all."""

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
    """Save six orders with two workers, leave the loop after the first one, and wait."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        for order in pool.map(save_order, ["tea", "rice", "salt", "miso", "oil", "soy"]):
            print(f"the first one: {order}")
            break
        FINISH.set()
        pool.shutdown(wait=True)
    print(f"soy is saved: {'soy' in SAVED}")  # prints soy is saved: False


if __name__ == "__main__":
    main()
