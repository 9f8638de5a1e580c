"""Requires pandas: a file that is read at module level is read by spawned workers too; an initializer reads it once."""

from __future__ import annotations

import io
import os
from concurrent.futures import ProcessPoolExecutor

import pandas as pd

PRICES = "item,euros\ntea,2\nsoup,5\n"  # stands for a large file
READ: list[tuple[str, int]] = []


def load(where: str) -> pd.DataFrame:
    """Read the prices, and note where and in which process."""
    READ.append((where, os.getpid()))
    return pd.read_csv(io.StringIO(PRICES), index_col="item")


AT_MODULE_LEVEL = load("at module level")
TABLES: list[pd.DataFrame] = []


def start() -> None:
    """Read the prices when a worker starts."""
    TABLES.append(load("in the initializer"))


def price(item: str) -> tuple[int, list[str]]:
    """Look up a price; return what this worker has read until now, too."""
    return int(TABLES[0].at[item, "euros"]), [where for where, process in READ if process == os.getpid()]


def main() -> None:
    """Look up three prices in one worker."""
    print("the main process has read", [where for where, _ in READ])
    with ProcessPoolExecutor(max_workers=1, initializer=start) as pool:
        for euros, read in pool.map(price, ["tea", "soup", "tea"]):
            print(f"{euros} euros; the worker has read {read}")


if __name__ == "__main__":
    main()
