"""Requires numpy, pykdtree: OpenMP has one thread, that of the caller, so none can be missing."""

import os
from concurrent.futures import ProcessPoolExecutor

os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np
from pykdtree.kdtree import KDTree

TREE = KDTree(np.arange(300.0).reshape(-1, 3))


def nearest(number: int) -> int:
    """Return which of a hundred points is the nearest to each of a thousand equal ones."""
    return int(TREE.query(np.full((1000, 3), float(number)))[1][0])


def main() -> None:
    """Search here, which starts no thread, and then in two workers."""
    print(nearest(30))
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(nearest, [60, 90])))


if __name__ == "__main__":
    main()
