"""Only the main process writes to the file and rotates it; the worker sends its records through a queue."""

import logging
import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from logging.handlers import QueueHandler, QueueListener, RotatingFileHandler
from multiprocessing.queues import Queue
from pathlib import Path
from tempfile import TemporaryDirectory


def log_to(path: Path) -> None:
    """Let this process log to a file that is rotated; two files have room for 2000 bytes."""
    handler = RotatingFileHandler(path, maxBytes=1000, backupCount=1)
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


def send_to(queue: "Queue[logging.LogRecord]") -> None:
    """Let this process send its records to the main process."""
    logging.basicConfig(level=logging.INFO, handlers=[QueueHandler(queue)], force=True)


def main() -> None:
    """Log 60 lines of 27 bytes in turn, and count them."""
    spawn = multiprocessing.get_context("spawn")  # the listener is a thread: do not fork beside it
    queue: Queue[logging.LogRecord] = spawn.Queue()
    with TemporaryDirectory() as folder:
        log_to(path := Path(folder, "shop.log"))
        (listener := QueueListener(queue, *logging.getLogger().handlers)).start()
        with ProcessPoolExecutor(1, mp_context=spawn, initializer=send_to, initargs=(queue,)) as pool:
            for order in range(30):
                logging.info("order %03d bought", order)
                pool.submit(logging.info, "order %03d packed", order).result()
        listener.stop()
        lines = [line for file in path.parent.iterdir() for line in file.read_text().splitlines()]
    print(f"all 60 lines are there: {len(lines) == 60}")


if __name__ == "__main__":
    main()
