"""Requires pandas: how much a task or a result brings along; a piece may bring what its rows do not show."""

from __future__ import annotations

import pickle

import numpy as np
import pandas as pd

ROWS = 200_000


def main() -> None:
    """Pickle each thing as a process pool does."""
    numbers = np.arange(ROWS)
    sales = pd.DataFrame({"price": numbers / 100, "units": numbers % 9})
    sales["note"] = [f"order {number}" for number in numbers]
    first = sales.iloc[:1000]

    indexed = sales[["price"]].set_index([pd.Index(numbers // 10), pd.Index(numbers)]).iloc[:1000]
    trimmed = indexed.set_axis(indexed.index.remove_unused_levels())

    noted = sales[["note"]].astype("category").iloc[:1000]
    fewer = noted.assign(note=noted["note"].cat.remove_unused_categories())

    things = {
        "the whole frame": sales,
        "a thousand rows": first,
        "their prices only": first["price"],
        "the name of a file": "2026-11.csv",
        "their prices, with a MultiIndex": indexed,
        "after remove_unused_levels()": trimmed,
        "their notes as a category": noted,
        "after remove_unused_categories()": fewer,
        "a total as the result": float(first["price"].sum()),
        "all prices doubled as the result": sales["price"] * 2,
    }
    for name, thing in things.items():
        print(f"{name:34}{float(f'{len(pickle.dumps(thing)):.2g}'):>10,.0f} bytes")


if __name__ == "__main__":
    main()
