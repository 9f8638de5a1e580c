"""A partial is pickled once for each chunk of map, and the values that it carries with it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from functools import partial


class Rates:
    """A table of tax rates that counts how often it is pickled."""

    pickled = 0

    def __getstate__(self) -> dict[str, int]:
        Rates.pickled += 1
        return {"books": 7}


def add_tax(rates: Rates, net: int) -> int:
    """Return the price with the tax."""
    books: int = vars(rates)["books"]
    return net + net * books // 100


def main() -> None:
    """Compute ten prices twice, one by one and in chunks of five."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        for chunksize in (1, 5):
            Rates.pickled = 0
            prices = list(pool.map(partial(add_tax, Rates()), range(100, 1_100, 100), chunksize=chunksize))
            print(f"chunksize={chunksize}: pickled {Rates.pickled} times, the last price is {prices[-1]}")


if __name__ == "__main__":
    main()
