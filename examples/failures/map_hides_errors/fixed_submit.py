"""Every order has a Future of its own, and each is asked."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def save_order(order: str) -> str:
    """Save an order, unless it is empty."""
    if not order:
        raise ValueError("an order is empty")
    print(f"saved {order}")
    return order


def main() -> None:
    """Save four orders in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(save_order, order) for order in ["tea", "", "rice", ""]]
    for number, future in enumerate(futures):
        if error := future.exception():
            print(f"not saved: order {number}: {error}")


if __name__ == "__main__":
    main()
