"""Two of four tasks fail, and nobody asks for their results."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def read_price(text: str, prices: list[int]) -> None:
    """Read a price and keep it."""
    prices.append(int(text))


def main() -> None:
    """Read the prices in a worker thread and print their total."""
    prices: list[int] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        for text in ("120", "1,500", "40", "free"):
            pool.submit(read_price, text, prices)
    print(f"total = {sum(prices)}")


if __name__ == "__main__":
    main()
