"""A callback reports the exception of every task, and raises none itself."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor


def read_price(text: str, prices: list[int]) -> None:
    """Read a price and keep it."""
    prices.append(int(text))


def report(future: Future[None]) -> None:
    """Say why a task failed."""
    if not future.cancelled() and future.exception():
        print(f"not in the total: {future.exception()}")


def main() -> None:
    """Read the prices in a worker thread and print their total, and what is missing in it."""
    prices: list[int] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        for text in ("120", "80", "1,500", "40"):
            pool.submit(read_price, text, prices).add_done_callback(report)
    print(f"total = {sum(prices)}")


if __name__ == "__main__":
    main()
