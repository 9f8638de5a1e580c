"""Requires pandas: pieces cut with iloc come back in the order of the frame; np.array_split gives no frames."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

import numpy as np
import pandas as pd


def label(pupil: pd.Series) -> str:
    """Label one pupil: a row."""
    return f"{pupil['name']}, form {pupil['form']}"


def labels(pupils: pd.DataFrame) -> pd.Series:
    """Label the pupils of a piece."""
    return pupils.apply(label, axis=1)


def cut(frame: pd.DataFrame, count: int) -> list[pd.DataFrame]:
    """Cut a frame into so many pieces, or fewer if it is short."""
    step = -(-len(frame) // count)
    return [frame.iloc[start : start + step] for start in range(0, len(frame), step)]


def outcome(work: Callable[[], object]) -> str:
    """Return what comes out, or the error."""
    try:
        return str(work())
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def main() -> None:
    """Cut a frame in two ways, and label its rows."""
    pupils = pd.DataFrame({"name": ["Ada", "Bo", "Cem", "Dag", "Eva"], "form": [7, 8, 7, 9, 8]}, index=list("vwxyz"))
    with ProcessPoolExecutor(max_workers=2) as pool:
        joined = pd.concat(pool.map(labels, cut(pupils, 3)))
        print("cut with iloc:", joined.to_dict())
        print("the same as without a pool:", joined.equals(labels(pupils)))
        print("np.array_split:", outcome(lambda: list(pool.map(labels, np.array_split(pupils, 3)))))
        print("a lambda:", outcome(pool.submit(pupils.apply, lambda pupil: pupil["form"], axis=1).result))


if __name__ == "__main__":
    main()
