"""At the first exception map cancels every task that has not begun."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Semaphore

STARTED = Semaphore(0)
FINISH = Event()
SAVED: list[str] = []


def save_order(order: str) -> str:
    """Save an order, unless it is empty; rice and miso wait until they may finish."""
    if not order:
        raise ValueError("an order is empty")
    if order in ("rice", "miso"):
        STARTED.release()
        FINISH.wait()
    SAVED.append(order)
    return order


def main() -> None:
    """Read the results while rice and miso are being saved; salt and oil have not begun."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        results = pool.map(save_order, ["tea", "", "rice", "miso", "salt", "oil"])
        for _ in ("rice", "miso"):
            STARTED.acquire()
        try:
            print(f"results = {list(results)}")
        except ValueError as error:
            print(f"stopped: {error}")
        FINISH.set()
    print(f"saved: {sorted(SAVED)}")


if __name__ == "__main__":
    main()
