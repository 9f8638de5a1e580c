"""A lambda is submitted to a thread pool; threads share their objects, and nothing is pickled."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def main() -> None:
    """Add the tax to a price in a worker thread."""
    rate = 19
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(lambda net: net + net * rate // 100, 200)
        print(f"price = {future.result()}")


if __name__ == "__main__":
    main()
