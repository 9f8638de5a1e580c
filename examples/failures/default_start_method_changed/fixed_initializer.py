"""An initializer sets the name in every worker; the start method does not matter."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

discount: int


def set_discount(percent: int) -> None:
    """Prepare a worker."""
    global discount
    discount = percent


def reduced(price: int) -> int:
    """Take the discount off a price."""
    return price * (100 - discount) // 100


def main() -> None:
    """Print a reduced price."""
    with ProcessPoolExecutor(max_workers=1, initializer=set_discount, initargs=(20,)) as pool:
        print(pool.submit(reduced, 50).result())


if __name__ == "__main__":
    main()
