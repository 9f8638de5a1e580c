"""from None shortens the traceback, and drops all that is known of the worker."""

from concurrent.futures import ProcessPoolExecutor


def price(text: str) -> int:
    """Return a price; it has to be an integer."""
    return int(text)


def total(prices: list[str]) -> int:
    """Add up prices in a worker process."""
    return sum(price(text) for text in prices)


def main() -> None:
    """Print the total, or a short error."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(total, ["300", "1,500"])
        try:
            print(future.result())  # raises ValueError
        except ValueError as error:
            raise error from None


if __name__ == "__main__":
    main()
