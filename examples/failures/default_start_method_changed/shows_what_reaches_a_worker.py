"""What the main process has changed reaches a worker, or does not: the start method decides."""

from __future__ import annotations

import logging
import multiprocessing
import os
import sys
import warnings
from concurrent.futures import ProcessPoolExecutor

color = "white"
stock = multiprocessing.RawValue("i", 0)


def look() -> dict[str, bool]:
    """Tell which changes this process knows of."""
    return {
        "a global variable": color == "red",
        "shared memory": stock.value == 1,
        "a patched function": os.cpu_count() == 99,
        "the logging level": logging.getLogger().level == logging.INFO,
        "a warning filter": warnings.filters[0][0] == "error",
        "sys.argv": "red" in sys.argv,
        "sys.path": "red" in sys.path,
        "os.environ": os.environ.get("COLOR") == "red",
        "os.environ, 2nd pool": os.environ.get("SHADE") == "dark",
    }


def change() -> None:
    """Change what a program may change before it starts its pool."""
    global color
    color = "red"
    stock.value = 1
    os.cpu_count = lambda: 99
    logging.basicConfig(level=logging.INFO)
    warnings.simplefilter("error", BytesWarning)
    sys.argv.append("red")
    sys.path.append("red")
    os.environ["COLOR"] = "red"


def main() -> None:
    """Print what a worker of the second pool knows."""
    change()
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(look).result()
    os.environ["SHADE"] = "dark"
    with ProcessPoolExecutor(max_workers=1) as pool:
        for what, arrived in pool.submit(look).result().items():
            print(f"{what + ':':24}{'arrives' if arrived else '-'}")


if __name__ == "__main__":
    main()
