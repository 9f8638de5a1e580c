"""The program asks every Future for its result, and learns of every exception."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def read_price(text: str) -> int:
    """Read a price."""
    return int(text)


def main() -> None:
    """Read the prices in a worker thread and print their total, and what is missing in it."""
    prices: list[int] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(read_price, text) for text in ("120", "80", "1,500", "40")]
    for future in futures:
        try:
            prices.append(future.result())
        except ValueError as error:
            print(f"not in the total: {error}")
    print(f"total = {sum(prices)}")


if __name__ == "__main__":
    main()
