"""With a buffersize, a map that nobody reads does not even start its later tasks."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def save_order(order: str) -> str:
    """Save an order."""
    print(f"saved {order}")
    return order


def main() -> None:
    """Save four orders in a worker thread, at most two of them waiting."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.map(save_order, ["tea", "salt", "rice", "miso"], buffersize=2)
    print("all orders are saved")  # prints all orders are saved


if __name__ == "__main__":
    main()
