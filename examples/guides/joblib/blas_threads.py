"""Requires joblib, numpy and threadpoolctl: loky shares the cores among its workers, the other backends do not."""

from __future__ import annotations

import numpy as np
from joblib import Parallel, cpu_count, delayed, parallel_config
from threadpoolctl import threadpool_info


def threads() -> int:
    """Return how many threads NumPy has for a multiplication, in this process."""
    np.ones((2, 2)) @ np.ones((2, 2))
    return max(int(library["num_threads"]) for library in threadpool_info())


def in_words(number: int) -> str:
    """Say how many that is on this machine."""
    return {1: "1", cpu_count(): "as many as cores"}.get(number, str(number))


def main() -> None:
    """Ask a task of each backend, with as many workers as cores, and two at least."""
    workers = max(2, cpu_count())
    for backend in ("loky", "multiprocessing", "threading"):
        [number] = Parallel(n_jobs=workers, backend=backend)([delayed(threads)()])
        print(f"{backend}: {in_words(number)}")

    with parallel_config(backend="loky", inner_max_num_threads=cpu_count()):
        [number] = Parallel(n_jobs=workers)([delayed(threads)()])
    print(f"loky, inner_max_num_threads=cpu_count(): {in_words(number)}")


if __name__ == "__main__":
    main()
