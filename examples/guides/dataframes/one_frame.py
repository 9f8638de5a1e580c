"""Requires pandas: rows that tasks append to one frame get lost, in processes and in threads; returned rows do not."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from threading import Barrier, Lock

import pandas as pd

BOTH, ONE = Barrier(2), Lock()
guests = pd.DataFrame(columns=["name", "table"])


def append(name: str) -> None:
    """Append a row."""
    guests.loc[len(guests)] = [name, "window"]


def append_together(name: str) -> None:
    """Append a row; both threads ask for the length before one writes, and then they write one after the other."""
    end = len(guests)
    BOTH.wait()
    with ONE:
        guests.loc[end] = [name, "window"]


def row(name: str) -> dict[str, str]:
    """Return a row."""
    return {"name": name, "table": "window"}


def main() -> None:
    """Add two guests in each way."""
    names = ["Ada", "Bo"]
    with ProcessPoolExecutor(max_workers=2) as processes:
        list(processes.map(append, names))
        print("appended in processes:", len(guests))
        returned = pd.DataFrame(list(processes.map(row, names)))
    with ThreadPoolExecutor(max_workers=2) as threads:
        list(threads.map(append_together, names))
    print("appended in threads:", len(guests))
    print("returned:", returned["name"].tolist())


if __name__ == "__main__":
    main()
