"""The same break, but the iterator has a name: it is not dropped, and all orders are saved."""

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
        results = pool.map(save_order, ["tea", "rice", "salt", "miso", "oil", "soy"])
        for order in results:
            print(f"the first one: {order}")
            break
        FINISH.set()
    print(f"soy is saved: {'soy' in SAVED}")
    print(f"the next one: {next(results)}")


if __name__ == "__main__":
    main()
