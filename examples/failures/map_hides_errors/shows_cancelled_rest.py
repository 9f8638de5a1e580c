"""At the first exception map cancels every task that has not begun."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event

STARTED = Event()
FINISH = Event()


def save_order(order: str) -> str:
    """Save an order, unless it is empty; rice waits until it may finish."""
    if not order:
        raise ValueError("an order is empty")
    if order == "rice":
        STARTED.set()
        FINISH.wait()
    print(f"saved {order}")
    return order


def main() -> None:
    """Read the results while rice is being saved; miso and salt have not begun."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        results = pool.map(save_order, ["tea", "", "rice", "miso", "salt"])
        STARTED.wait()
        try:
            print(f"results = {list(results)}")
        except ValueError as error:
            print(f"stopped: {error}")
        FINISH.set()


if __name__ == "__main__":
    main()
