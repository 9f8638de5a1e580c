"""Requires numpy: the threads of its BLAS, OpenBLAS, are stopped before a fork, and started again by the worker."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import numpy as np


def multiply(number: int) -> float:
    """Return an element of the product of two large matrices."""
    matrix = np.full((500, 500), float(number))
    return float(np.dot(matrix, matrix)[0, 0])


def main() -> None:
    """Multiply here, and then in two forked workers."""
    print(f"main process: {multiply(1)}, more than one thread: {len(list(Path('/proc/self/task').iterdir())) > 1}")
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(max_workers=2, mp_context=fork) as pool:
        print(f"workers: {list(pool.map(multiply, [2, 3]))}")


if __name__ == "__main__":
    main()
