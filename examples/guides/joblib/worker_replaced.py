"""Requires joblib and psutil: a worker that has grown by 300 MB is replaced between two tasks, and nothing is lost."""

from __future__ import annotations

import os
import sys
import time
import warnings

from joblib import Parallel, delayed


def grow(number: int) -> tuple[int, int]:
    """Keep 310 MB in a module, as the cache of a library may; loky looks at the memory once a second."""
    vars(sys).setdefault("kept", []).append(bytearray(b"x") * 310_000_000)
    time.sleep(1.1)
    return number, os.getpid()


def main() -> None:
    """Run six tasks, and print the warnings and what came back."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        results = Parallel(n_jobs=2, pre_dispatch="all", batch_size=1)(delayed(grow)(number) for number in range(6))
    for warning in {f"{entry.category.__name__}: {entry.message}" for entry in caught}:
        print(warning)
    print("results:", [number for number, _ in results])
    print("more than two workers:", len({worker for _, worker in results}) > 2)


if __name__ == "__main__":
    main()
