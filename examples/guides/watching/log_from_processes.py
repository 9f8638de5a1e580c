"""Worker processes send their log records to the main process, which alone writes the file."""

from __future__ import annotations

import logging
import logging.handlers
import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.queues import Queue
from pathlib import Path

logger = logging.getLogger("shop")


def send_records(queue: Queue[logging.LogRecord]) -> None:
    """Let a worker put its log records into the queue."""
    root = logging.getLogger()
    root.handlers = [logging.handlers.QueueHandler(queue)]
    root.setLevel(logging.INFO)


def sell(fruit: str) -> None:
    """Sell a piece of fruit, and log what goes wrong where it goes wrong."""
    try:
        logger.info("%s sold for %d", fruit, {"apple": 3}[fruit])
    except KeyError:
        logger.exception("no price for %s", fruit)


def main(log: Path) -> None:
    """Sell two pieces of fruit in a worker process, and log into a file."""
    context = multiprocessing.get_context("spawn")
    queue: Queue[logging.LogRecord] = context.Queue()
    file = logging.FileHandler(log)
    file.setFormatter(logging.Formatter("%(processName)s %(levelname)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[file])
    logger.info("open")
    listener = logging.handlers.QueueListener(queue, file)
    listener.start()
    try:
        with ProcessPoolExecutor(1, mp_context=context, initializer=send_records, initargs=(queue,)) as pool:
            list(pool.map(sell, ["apple", "pear"]))
    finally:
        listener.stop()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        main(Path(folder, "shop.log"))
        print(Path(folder, "shop.log").read_text(), end="")
