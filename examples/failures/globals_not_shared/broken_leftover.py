"""A global list survives in the worker: each task finds what the tasks before it have left."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

order: list[str] = []


def take_order(dish: str) -> list[str]:
    """Return an order of one dish."""
    order.append(dish)
    return order


def main() -> None:
    """Print the orders of two guests who do not know each other."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for dish in ("soup", "salad"):
            print(f"order = {pool.submit(take_order, dish).result()}")  # prints order = ['soup', 'salad']


if __name__ == "__main__":
    main()
