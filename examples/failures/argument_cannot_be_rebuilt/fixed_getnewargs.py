"""An argument says what it is rebuilt from."""

from concurrent.futures import ProcessPoolExecutor


class Price(float):
    """An amount with its currency."""

    def __new__(cls, amount: float, currency: str) -> "Price":
        price = super().__new__(cls, amount)
        price.currency = currency
        return price

    def __getnewargs__(self) -> tuple[float, str]:  # type: ignore[override]  # typeshed: float has one argument
        return (float(self), self.currency)

    currency: str


def label(price: Price) -> str:
    """Return what stands on the price tag."""
    return f"{price:.2f} {price.currency}"


def main() -> None:
    """Write a price tag in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(label, Price(2.5, "EUR")).result())


if __name__ == "__main__":
    main()
