"""map tells of a failure only after every earlier item; as_completed tells at once."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

FINISH = Event()


def save_order(order: str) -> str:
    """Save an order, unless it is empty; tea waits until it may finish."""
    if not order:
        raise ValueError("an order is empty")
    FINISH.wait()
    return order


def main() -> None:
    """Ask map for a tenth of a second, then as_completed, while tea is being saved."""
    with ThreadPoolExecutor(max_workers=4) as pool:
        try:
            print(next(pool.map(save_order, ["tea", ""], timeout=0.1)))
        except Exception as error:
            print(f"map: {type(error).__name__}")
        futures = [pool.submit(save_order, order) for order in ["tea", ""]]
        print(f"as_completed: {next(as_completed(futures)).exception()}")
        FINISH.set()


if __name__ == "__main__":
    main()
