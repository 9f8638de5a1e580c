"""The logger has a level in every process; the workers still have no handler."""

from __future__ import annotations

import logging
from concurrent.futures import ProcessPoolExecutor

logger = logging.getLogger("shop")
logger.setLevel(logging.INFO)


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
