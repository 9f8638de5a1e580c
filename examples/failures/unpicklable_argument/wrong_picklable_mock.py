"""A mock says how to rebuild it, and loses what the test has taught it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from unittest.mock import MagicMock


class PicklableMock(MagicMock):
    """A mock that is rebuilt as a new, empty mock."""

    def __reduce__(self) -> tuple[type[MagicMock], tuple[()]]:
        return (MagicMock, ())


def total(shop: MagicMock) -> int:
    """Return the price of two things."""
    return 2 * int(shop.price())


def main() -> None:
    """Ask a mock for its price in a worker process."""
    shop = PicklableMock()
    shop.price.return_value = 238
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(total, shop)
        print(f"total = {future.result()}")  # prints total = 2


if __name__ == "__main__":
    main()
