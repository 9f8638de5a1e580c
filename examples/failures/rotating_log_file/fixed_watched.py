"""Another program rotates the file, here the main process in its place; each handler notices and opens the new one."""

import logging
from concurrent.futures import ProcessPoolExecutor
from logging.handlers import WatchedFileHandler
from pathlib import Path
from tempfile import TemporaryDirectory


def log_to(path: Path) -> None:
    """Let this process log to a file that others rotate."""
    handler = WatchedFileHandler(path)
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)


def main() -> None:
    """Log 60 lines of 27 bytes in turn, and count them."""
    with TemporaryDirectory() as folder:
        log_to(path := Path(folder, "shop.log"))
        with ProcessPoolExecutor(max_workers=1, initializer=log_to, initargs=(path,)) as pool:
            for order in range(30):
                logging.info("order %03d bought", order)
                pool.submit(logging.info, "order %03d packed", order).result()
                if order == 20:
                    path.rename(path.with_suffix(".log.1"))
        files = [len(file.read_text().splitlines()) for file in sorted(path.parent.iterdir())]
    print(f"{sum(files)} of 60 lines, in two files: {files}")


if __name__ == "__main__":
    main()
