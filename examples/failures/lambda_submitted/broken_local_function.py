"""A function inside a function is submitted; it has a name, but nobody can import it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def main() -> None:
    """Add the tax to a price in a worker process."""
    rate = 19

    def add_tax(net: int) -> int:
        return net + net * rate // 100

    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(add_tax, 200)
        print(f"price = {future.result()}")  # raises AttributeError or PicklingError


if __name__ == "__main__":
    main()
