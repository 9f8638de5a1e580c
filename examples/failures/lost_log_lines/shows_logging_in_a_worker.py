"""A worker tells how its logging is configured; the start method decides."""

from __future__ import annotations

import logging
from concurrent.futures import ProcessPoolExecutor


def describe_logging() -> str:
    """Describe the root logger of this process."""
    root = logging.getLogger()
    names = [type(handler).__name__ for handler in root.handlers]
    return f"level {logging.getLevelName(root.level)}, handlers {names}"


def main() -> None:
    """Print the configuration of both processes."""
    print(f"main process: {describe_logging()}")
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"worker: {pool.submit(describe_logging).result()}")


if __name__ == "__main__":
    logging.basicConfig(level=logging.INFO)
    main()
