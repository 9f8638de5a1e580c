"""A function at the top of the module is submitted, and what it needs comes as arguments."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def add_tax(net: int, rate: int) -> int:
    """Return the price with the tax."""
    return net + net * rate // 100


def main() -> None:
    """Add the tax to a price in a worker process."""
    rate = 19
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(add_tax, 200, rate)
        print(f"price = {future.result()}")


if __name__ == "__main__":
    main()
