"""Reading on after an exception gives nothing: the iterator has ended with it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

READY = Barrier(4)


def save_order(order: str) -> str:
    """Save an order, unless it is empty, when all four tasks have begun."""
    READY.wait()
    if not order:
        raise ValueError("an order is empty")
    return order


def main() -> None:
    """Save four orders at once and read the results, whatever happens."""
    with ThreadPoolExecutor(max_workers=4) as pool:
        results = pool.map(save_order, ["tea", "", "rice", ""])
        while True:
            try:
                print(f"saved {next(results)}")
            except ValueError as error:
                print(f"not saved: {error}")
            except StopIteration:
                break
    print("no more orders")  # prints no more orders


if __name__ == "__main__":
    main()
