"""Requires joblib, numpy and pandas: a worker maps columns of numbers; strings and objects are pickled to it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd
from joblib import Parallel, delayed


def is_mapped(array: Any) -> bool:
    """Say whether an array is a part of a memory-mapped file."""
    while array is not None and not isinstance(array, np.memmap):
        array = getattr(array, "base", None)
    return array is not None


def look_at(data: Any) -> dict[str, bool]:
    """Say which columns of a frame are mapped in this worker, or whether the array is."""
    if isinstance(data, pd.DataFrame):
        return {name: is_mapped(data[name].to_numpy()) for name in data}
    return {str(data.dtype): is_mapped(data)}


def main() -> None:
    """Send a frame with numbers and strings, and an array of objects."""
    rows = 1_000_000
    frame = pd.DataFrame({"price": np.ones(rows), "count": np.ones(rows, dtype=int), "name": ["pear"] * rows})
    objects = np.array([None] * rows)
    for mapped in Parallel(n_jobs=2)([delayed(look_at)(frame), delayed(look_at)(objects)]):
        print("mapped:", mapped)


if __name__ == "__main__":
    main()
