"""A task uses a name that is only defined under the main guard; a worker that is not forked never runs that line."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def reduced(price: int) -> int:
    """Take the discount off a price."""
    return price * (100 - discount) // 100


def main() -> None:
    """Print a reduced price."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(reduced, 50).result())  # raises NameError


if __name__ == "__main__":
    discount = 20
    main()
