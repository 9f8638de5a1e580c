"""The error is caught under its old name; Python 3.14 raises another one."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def main() -> None:
    """Add the tax to a price, in this process if the worker cannot."""
    rate = 19
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(lambda net: net + net * rate // 100, 200)
        try:
            price = future.result()  # raises PicklingError
        except AttributeError:
            price = 200 + 200 * rate // 100
        print(f"price = {price}")


if __name__ == "__main__":
    main()
