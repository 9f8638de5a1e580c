"""An argument can be pickled, but the worker process cannot rebuild it, and dies."""

from concurrent.futures import ProcessPoolExecutor


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
    """Write a price tag in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(label, Price(2.5, "EUR")).result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
