"""A program with multiprocessing.Pool, as many are: map, apply_async with a callback, close and join."""

import multiprocessing

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
    pool = multiprocessing.Pool(2, start, ("EUR",))
    prices = pool.map(price, ["tea", "cake", "milk"])
    print(prices)
    pool.apply_async(total, (prices,), {"tax": 0.5}, callback=print)
    pool.close()
    pool.join()


if __name__ == "__main__":
    main()
