"""A task is given everything that it uses; the start method does not matter."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def reduced(price: int, discount: int) -> int:
    """Take the discount off a price."""
    return price * (100 - discount) // 100


def main(discount: int) -> None:
    """Print a reduced price."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(reduced, 50, discount).result())


if __name__ == "__main__":
    main(discount=20)
