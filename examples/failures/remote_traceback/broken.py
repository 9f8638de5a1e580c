"""The traceback of the exception ends in the pool's own code, and not in the line of the worker."""

import traceback
from concurrent.futures import ProcessPoolExecutor


def price(text: str) -> int:
    """Return a price; it has to be an integer."""
    return int(text)


def total(prices: list[str]) -> int:
    """Add up prices in a worker process."""
    return sum(price(text) for text in prices)


def main() -> None:
    """Print the total, or which function failed."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(total, ["300", "1,500"])
        try:
            print(future.result())
        except ValueError as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            print(f"ValueError in {place.name}")  # prints ValueError in __get_result


if __name__ == "__main__":
    main()
