"""Every task returns its exception as a value, and map hands over all of them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def save_order(order: str) -> str:
    """Save an order, unless it is empty."""
    if not order:
        raise ValueError("an order is empty")
    print(f"saved {order}")
    return order


def try_to_save(order: str) -> str | ValueError:
    """Save an order; return the exception if that fails."""
    try:
        return save_order(order)
    except ValueError as error:
        return error


def main() -> None:
    """Save four orders in a worker thread and say which failed."""
    orders = ["tea", "", "rice", ""]
    with ThreadPoolExecutor(max_workers=1) as pool:
        for number, outcome in enumerate(pool.map(try_to_save, orders)):
            if isinstance(outcome, ValueError):
                print(f"not saved: order {number}: {outcome}")


if __name__ == "__main__":
    main()
