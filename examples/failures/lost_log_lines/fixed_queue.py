"""Workers put their log records into a queue; the main process writes them all."""

from __future__ import annotations

import logging
import logging.handlers
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.queues import Queue

logger = logging.getLogger("shop")


def send_records(queue: Queue[logging.LogRecord]) -> None:
    """Let a worker send its log records to the main process."""
    root = logging.getLogger()
    root.handlers = [logging.handlers.QueueHandler(queue)]
    root.setLevel(logging.INFO)


def sell(fruit: str) -> None:
    """Sell a piece of fruit."""
    logger.info("%s sold", fruit)
    logger.warning("no %s left", fruit)


def main() -> None:
    """Sell an apple in a worker process, and write what it logs."""
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s")
    logger.info("open")
    queue: Queue[logging.LogRecord] = multiprocessing.Queue()
    listener = logging.handlers.QueueListener(queue, *logging.getLogger().handlers)
    listener.start()
    with ProcessPoolExecutor(max_workers=1, initializer=send_records, initargs=(queue,)) as pool:
        pool.submit(sell, "apple").result()
    listener.stop()


if __name__ == "__main__":
    main()
