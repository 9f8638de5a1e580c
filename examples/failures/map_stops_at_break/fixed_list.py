"""list() takes all results before the loop begins, so that break has nothing to cancel."""

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
        FINISH.set()
        for order in list(pool.map(save_order, ["tea", "rice", "salt", "miso", "oil", "soy"])):
            print(f"the first one: {order}")
            break
    print(f"soy is saved: {'soy' in SAVED}")


if __name__ == "__main__":
    main()
