"""The program asks every Future for its result, and learns of every exception."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def read_price(text: str, prices: list[int]) -> None:
    """Read a price and keep it."""
    prices.append(int(text))


def main() -> None:
    """Read the prices in a worker thread and print their total."""
    prices: list[int] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(read_price, text, prices) for text in ("120", "80", "1,500", "40")]
    for future in futures:
        try:
            future.result()
        except ValueError as error:
            print(f"not in the total: {error}")
    print(f"total = {sum(prices)}")


if __name__ == "__main__":
    main()
