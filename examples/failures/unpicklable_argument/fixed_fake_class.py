"""An object of a small class is passed to a task; the worker can import the class."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


class FakeShop:
    """A shop for tests."""

    def price(self) -> int:
        """Return the price that the test expects."""
        return 238


def total(shop: FakeShop) -> int:
    """Return the price of two things."""
    return 2 * shop.price()


def main() -> None:
    """Ask a fake for its price in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(total, FakeShop())
        print(f"total = {future.result()}")


if __name__ == "__main__":
    main()
