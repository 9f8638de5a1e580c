"""An argument is a dataclass with a lock among its fields; the lock would have to travel too."""

from __future__ import annotations

import threading
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field


@dataclass
class Order:
    """An order that several threads may change."""

    net: int
    lock: threading.Lock = field(default_factory=threading.Lock, repr=False, compare=False)


def price(order: Order) -> int:
    """Return the price with the tax."""
    return order.net + order.net * 19 // 100


def main() -> None:
    """Add the tax to an order in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"price = {pool.submit(price, Order(200)).result()}")  # raises TypeError


if __name__ == "__main__":
    main()
