"""A default value stops the NameError; a worker that is not forked computes with it in silence."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

discount = 0


def reduced(price: int) -> int:
    """Take the discount off a price."""
    return price * (100 - discount) // 100


def main() -> None:
    """Print a reduced price."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(reduced, 50).result())  # prints 50


if __name__ == "__main__":
    discount = 20
    main()
