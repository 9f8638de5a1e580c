"""Requires numpy, pykdtree: a forked worker waits for a thread of OpenMP that only the main process has."""

import os
from concurrent.futures import ProcessPoolExecutor

os.environ["OMP_NUM_THREADS"] = "2"

import numpy as np
from pykdtree.kdtree import KDTree

TREE = KDTree(np.arange(300.0).reshape(-1, 3))


def nearest(number: int) -> int:
    """Return which of a hundred points is the nearest to each of a thousand equal ones."""
    return int(TREE.query(np.full((1000, 3), float(number)))[1][0])


def main() -> None:
    """Search here, which starts a thread, and then in two workers."""
    print(nearest(30))
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(nearest, [60, 90])))  # hangs


if __name__ == "__main__":
    main()
