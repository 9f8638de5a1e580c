"""An except clause around submit catches nothing: submit does not run the task."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def read_price(text: str, prices: list[int]) -> None:
    """Read a price and keep it."""
    prices.append(int(text))


def main() -> None:
    """Read the prices in a worker thread and print their total."""
    prices: list[int] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        for text in ("120", "80", "1,500", "40"):
            try:
                pool.submit(read_price, text, prices)
            except ValueError as error:
                print(f"not in the total: {error}")
    print(f"total = {sum(prices)}")  # prints total = 240


if __name__ == "__main__":
    main()
