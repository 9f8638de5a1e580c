"""An except clause around map catches nothing: map only submits."""

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
        try:
            pool.map(save_order, ["tea", "", "rice", ""])
        except ValueError as error:
            print(f"not saved: {error}")
    print("all orders are saved")  # prints all orders are saved


if __name__ == "__main__":
    main()
