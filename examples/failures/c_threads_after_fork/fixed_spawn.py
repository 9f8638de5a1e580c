"""The worker is a new process, and starts a watchdog of its own."""

import faulthandler
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def price(tea: str) -> int:
    """Return the price of a tea in cents; where it waits is dumped if that takes too long."""
    faulthandler.dump_traceback_later(60)
    cents = 100 * len(tea)
    faulthandler.cancel_dump_traceback_later()
    return cents


def main() -> None:
    """Print a price; where the main process waits is dumped if that takes too long."""
    faulthandler.dump_traceback_later(120)
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        print(pool.submit(price, "assam").result())
    faulthandler.cancel_dump_traceback_later()


if __name__ == "__main__":
    main()
