"""Printing a proxy of a Manager that has ended raises nothing, and shows no value."""

import multiprocessing
import re


def main() -> None:
    """Print a dict of a Manager before and after its end."""
    with multiprocessing.Manager() as manager:
        prices = manager.dict(tea=300)
        print(prices)
    print(re.sub("0x[0-9a-f]+", "0x...", str(prices)))


if __name__ == "__main__":
    main()
