"""Threads share the logging of their process; a prefix tells which pool a line comes from."""

from __future__ import annotations

import logging
from concurrent.futures import ThreadPoolExecutor

logger = logging.getLogger("shop")


def sell(fruit: str) -> None:
    """Sell a piece of fruit."""
    logger.info("%s sold", fruit)


def main() -> None:
    """Sell two pieces of fruit."""
    logging.basicConfig(level=logging.INFO, format="%(threadName)s %(levelname)s %(name)s: %(message)s")
    logger.info("open")
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="till") as pool:
        list(pool.map(sell, ["apple", "pear"]))


if __name__ == "__main__":
    main()
