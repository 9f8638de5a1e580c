"""The loop reads every result, and does nothing with those that it does not need."""

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
    """Save six orders with two workers, and look at the first one."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        for number, order in enumerate(pool.map(save_order, ["tea", "rice", "salt", "miso", "oil", "soy"])):
            if number > 0:
                continue
            print(f"the first one: {order}")
            FINISH.set()
    print(f"soy is saved: {'soy' in SAVED}")


if __name__ == "__main__":
    main()
