"""Logging is configured under the main guard; a worker that is not forked does not run that line."""

from __future__ import annotations

import logging
from concurrent.futures import ProcessPoolExecutor

logger = logging.getLogger("shop")


def sell(fruit: str) -> None:
    """Sell a piece of fruit."""
    logger.info("%s sold", fruit)
    logger.warning("no %s left", fruit)  # prints no apple left


def main() -> None:
    """Sell an apple in a worker process."""
    logger.info("open")
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(sell, "apple").result()


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    main()
