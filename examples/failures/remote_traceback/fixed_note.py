"""A note of the worker says which input it was; it is a part of the exception, and is sent with it."""

import traceback
from concurrent.futures import ProcessPoolExecutor


def price(text: str) -> int:
    """Return a price; it has to be an integer."""
    return int(text)


def total(prices: list[str]) -> int:
    """Add up prices in a worker process."""
    result = 0
    for line, text in enumerate(prices, start=1):
        try:
            result += price(text)
        except ValueError as error:
            error.add_note(f"in line {line} of the order")
            raise
    return result


def main() -> None:
    """Print the total, or the error with its note."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(total, ["300", "1,500"])
        try:
            print(future.result())
        except ValueError as error:
            print(*traceback.format_exception_only(error), sep="", end="")


if __name__ == "__main__":
    main()
