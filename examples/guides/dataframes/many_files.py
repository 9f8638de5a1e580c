"""Requires pandas: threads hand over whole frames, processes send back sums; both keep the order, and count."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from pathlib import Path
from typing import TypeVar

import pandas as pd

T = TypeVar("T")


def read(file: Path) -> pd.DataFrame:
    """Read one month, and note which one it is."""
    return pd.read_csv(file, usecols=["city", "euros"]).assign(month=file.stem)


def sums(file: Path) -> pd.Series:
    """Read one month, and add up by city."""
    return read(file).groupby("city")["euros"].sum().rename(file.stem)


def run(pool: Executor, task: Callable[[Path], T], files: list[Path]) -> list[T]:
    """Count what is done, in whatever order; return the results in the order of the files."""
    futures = [pool.submit(task, file) for file in files]
    for done, _ in enumerate(as_completed(futures), 1):
        print(f"{done} of {len(files)}")
    return [future.result() for future in futures]


def main() -> None:
    """Write three months, and read them with threads and with processes."""
    with tempfile.TemporaryDirectory() as folder:
        for month in range(1, 4):
            text = f"city,euros,till\nLima,{month},4\nOslo,{month * 10},4\nLima,{month},7\n"
            Path(folder, f"2026-{month:02}.csv").write_text(text, encoding="utf-8")
        files = sorted(Path(folder).glob("*.csv"))
        with ThreadPoolExecutor(max_workers=2) as threads:
            sales = pd.concat(run(threads, read, files), ignore_index=True)
        with ProcessPoolExecutor(max_workers=2) as processes:
            table = pd.concat(run(processes, sums, files), axis=1)
    print(sales)
    print(table)
    print("equal:", bool((sales.pivot_table("euros", "city", "month", "sum") == table).all(axis=None)))


if __name__ == "__main__":
    main()
