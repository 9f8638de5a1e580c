"""Logging is configured in the main process, and by an initializer in every worker."""

from __future__ import annotations

import logging
from concurrent.futures import ProcessPoolExecutor

logger = logging.getLogger("shop")


def configure_logging() -> None:
    """Configure the logging of this process."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")


def sell(fruit: str) -> None:
    """Sell a piece of fruit."""
    logger.info("%s sold", fruit)
    logger.warning("no %s left", fruit)


def main() -> None:
    """Sell an apple in a worker process."""
    logger.info("open")
    with ProcessPoolExecutor(max_workers=1, initializer=configure_logging) as pool:
        pool.submit(sell, "apple").result()


if __name__ == "__main__":
    configure_logging()
    main()
