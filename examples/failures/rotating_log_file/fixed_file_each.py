"""Each process has a file of its own, and rotates it alone."""

import logging
import os
from concurrent.futures import ProcessPoolExecutor
from logging.handlers import RotatingFileHandler
from pathlib import Path
from tempfile import TemporaryDirectory


def log_to(path: Path) -> None:
    """Let this process log to a file of its own; two files have room for 2000 bytes."""
    handler = RotatingFileHandler(path.with_suffix(f".{os.getpid()}.log"), maxBytes=1000, backupCount=1)
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


def main() -> None:
    """Log 60 lines of 27 bytes in turn, and count them."""
    with TemporaryDirectory() as folder:
        log_to(path := Path(folder, "shop.log"))
        with ProcessPoolExecutor(max_workers=1, initializer=log_to, initargs=(path,)) as pool:
            for order in range(30):
                logging.info("order %03d bought", order)
                pool.submit(logging.info, "order %03d packed", order).result()
        lines = [line for file in path.parent.iterdir() for line in file.read_text().splitlines()]
    print(f"all 60 lines are there: {len(lines) == 60}")


if __name__ == "__main__":
    main()
