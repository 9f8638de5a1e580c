"""A forked worker waits for the watchdog of faulthandler, a thread in C that only the main process has."""

import faulthandler
from concurrent.futures import ProcessPoolExecutor


def price(tea: str) -> int:
    """Return the price of a tea in cents; where it waits is dumped if that takes too long."""
    faulthandler.dump_traceback_later(60)  # hangs
    cents = 100 * len(tea)
    faulthandler.cancel_dump_traceback_later()
    return cents


def main() -> None:
    """Print a price; where the main process waits is dumped if that takes too long."""
    faulthandler.dump_traceback_later(120)
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(price, "assam").result())  # hangs
    faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    main()
