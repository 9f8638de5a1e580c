"""Requires numpy: how many bytes a task brings along, in two digits: a whole table, a part of it, or a name."""

from __future__ import annotations

import pickle
from functools import partial

import numpy as np


class Report:
    """A table of eight million bytes, and a method that looks at one row."""

    def __init__(self) -> None:
        self.table = np.zeros((1000, 1000))

    def total(self, row: int) -> float:
        """Add up a row."""
        return float(self.table[row].sum())


def total(table: np.ndarray, row: int) -> float:
    """Add up a row of a table."""
    return float(table[row].sum())


def total_of_row(numbers: np.ndarray) -> float:
    """Add up one row."""
    return float(numbers.sum())


def total_in_file(path: str, row: int) -> float:
    """Add up a row of a table in a file."""
    return float(np.load(path, mmap_mode="r")[row].sum())


def main() -> None:
    """Pickle each task as a process pool does."""
    report = Report()
    table = report.table
    tasks = {
        "the method of an object": (report.total, 3),
        "a partial with the table": (partial(total, table), 3),
        "the table and a number": (total, table, 3),
        "the table as float32": (total, table.astype(np.float32), 3),
        "a hundred rows": (total_of_row, table[:100]),
        "one row": (total_of_row, table[3]),
        "one column": (total_of_row, table[:, 3]),
        "the row as a list": (sum, table[3].tolist()),
        "a file's name and a number": (total_in_file, "table.npy", 3),
    }
    for name, task in tasks.items():
        print(f"{name:28}{float(f'{len(pickle.dumps(task)):.2g}'):>10,.0f} bytes")


if __name__ == "__main__":
    main()
