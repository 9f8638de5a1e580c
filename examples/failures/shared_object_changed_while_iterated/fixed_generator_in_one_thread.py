"""map goes through the generator in the thread that calls it, and the workers get the items."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor


def orders() -> Iterator[str]:
    """Read orders."""
    yield from ["tea", "cake"]


def main() -> None:
    """Let two threads take one order each."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        for order in pool.map(str.upper, orders()):
            print(order)


if __name__ == "__main__":
    main()
