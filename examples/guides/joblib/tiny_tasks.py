"""Requires joblib: loky puts short tasks together in batches, and a plain loop is faster all the same."""

from __future__ import annotations

import time

from joblib import Parallel, delayed

TASKS = 20_000


def main() -> None:
    """Count batches, and compare the times."""
    for backend in ("loky", "threading"):
        parallel = Parallel(n_jobs=2, backend=backend)
        started = time.perf_counter()
        parallel(delayed(abs)(number) for number in range(TASKS))
        in_parallel = time.perf_counter() - started

        started = time.perf_counter()
        [abs(number) for number in range(TASKS)]
        in_a_loop = time.perf_counter() - started

        batches = "one for each task" if parallel.n_dispatched_batches == TASKS else "fewer than tasks"
        print(f"{backend}: batches: {batches}; the loop is faster: {in_a_loop < in_parallel}")


if __name__ == "__main__":
    main()
