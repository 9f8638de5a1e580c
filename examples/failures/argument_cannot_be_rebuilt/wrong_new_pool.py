"""The task is tried again in a new pool; its argument kills that worker too."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


class Price(float):
    """An amount with its currency."""

    def __new__(cls, amount: float, currency: str) -> "Price":
        price = super().__new__(cls, amount)
        price.currency = currency
        return price

    currency: str


def label(price: Price) -> str:
    """Return what stands on the price tag."""
    return f"{price:.2f} {price.currency}"


def main() -> None:
    """Write a price tag in a worker process, at the second try."""
    for attempt in (1, 2):
        try:
            with ProcessPoolExecutor(max_workers=1) as pool:
                print(pool.submit(label, Price(2.5, "EUR")).result())  # raises BrokenProcessPool
        except BrokenProcessPool:
            if attempt == 2:
                raise


if __name__ == "__main__":
    main()
