"""Requires pandas: a forked worker that reads a frame copies its strings, not its numbers; a file can be mapped."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pandas as pd

SALES = pd.DataFrame({"price": np.arange(4_000_000.0)})  # 32 million bytes
NOTES = pd.DataFrame({"note": [f"order {number}" for number in range(500_000)]})


def read_prices() -> object:
    """Read the numbers of the inherited frame."""
    return SALES["price"].max()


def read_notes() -> object:
    """Read the strings of the inherited frame."""
    return max(NOTES["note"])


def own() -> int:
    """Return the memory of this process that it shares with nobody, in MiB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty:")) // 1024


def grown(read: Callable[[], object]) -> bool:
    """Tell whether the memory of this worker grows by more than 15 MiB."""
    before = own()
    read()
    return own() - before > 15


def maps(path: str, copy: bool | None) -> bool:
    """Make a frame of a mapped file; tell whether it is a copy."""
    array = np.load(path, mmap_mode="r")
    frame = pd.DataFrame(array, columns=["price", "tax"], copy=copy)
    return not np.shares_memory(frame["price"].to_numpy(), array)


def main() -> None:
    """Look what a forked worker copies, and what a frame of a file does in any worker."""
    for read in (read_prices, read_notes):
        with ProcessPoolExecutor(max_workers=1, mp_context=get_context("fork")) as pool:
            print(f"{read.__name__}, copied: {pool.submit(grown, read).result()}")
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(max_workers=1) as pool:
        np.save(f"{folder}/sales.npy", np.ones((1000, 2)))
        for copy in (None, False):
            print(f"a mapped file, copy={copy}, copied: {pool.submit(maps, f'{folder}/sales.npy', copy).result()}")


if __name__ == "__main__":
    main()
