"""A list of Futures cancels nothing: all orders are saved, whatever the loop does."""

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
        futures = [pool.submit(save_order, order) for order in ["tea", "rice", "salt", "miso", "oil", "soy"]]
        for future in futures:
            print(f"the first one: {future.result()}")
            FINISH.wait(0.2)  # the free worker begins with salt
            break
        FINISH.set()
    print(f"soy is saved: {'soy' in SAVED}")


if __name__ == "__main__":
    main()
