"""The same program with a ProcessPoolExecutor, which says so if the last task fails or its worker dies."""

from concurrent.futures import ProcessPoolExecutor

unit = ""


def start(currency: str) -> None:
    """Keep the currency where the tasks find it."""
    global unit
    unit = currency


def price(order: str) -> str:
    """Return the price of an order, in a worker."""
    return f"{order}: {len(order)} {unit}"


def total(prices: list[str], tax: float) -> float:
    """Add up prices, in a worker."""
    return sum(int(price.split()[1]) for price in prices) * (1 + tax)


def main() -> None:
    """Print the prices of three orders, and their total."""
    with ProcessPoolExecutor(2, initializer=start, initargs=("EUR",)) as pool:
        prices = list(pool.map(price, ["tea", "cake", "milk"]))
        print(prices)
        print(pool.submit(total, prices, tax=0.5).result())


if __name__ == "__main__":
    main()
