"""The program tells pickle how to rebuild a class that it cannot change."""

import copyreg
from concurrent.futures import ProcessPoolExecutor
from typing import Any


class Price(float):
    """An amount with its currency; imagine this class in a library."""

    def __new__(cls, amount: float, currency: str) -> "Price":
        price = super().__new__(cls, amount)
        price.currency = currency
        return price

    currency: str


def reduce_price(price: Price) -> tuple[Any, ...]:
    """Say what a price is rebuilt from: the class, and its two arguments."""
    return Price, (float(price), price.currency)


def label(price: Price) -> str:
    """Return what stands on the price tag."""
    return f"{price:.2f} {price.currency}"


def main() -> None:
    """Write a price tag in a worker process."""
    copyreg.pickle(Price, reduce_price)
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(label, Price(2.5, "EUR")).result())


if __name__ == "__main__":
    main()
