"""Requires joblib and loky: calls of joblib, and what does the same with an executor."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from itertools import repeat

from joblib import Parallel, delayed
from loky import get_reusable_executor


def bill(pieces: int, cents: int) -> int:
    """Return what so many pieces cost."""
    return pieces * cents


def show(name: str, of_joblib: object, of_executor: object) -> None:
    """Print what both gave."""
    print(f"{name}: {of_joblib}, {of_executor}")


def main() -> None:
    """Make the same calls to both."""
    prices = [50, 20, 30]
    jobs = [delayed(bill)(2, cents) for cents in prices]
    with ProcessPoolExecutor(2) as executor:
        show("list", Parallel(n_jobs=2)(jobs), list(executor.map(bill, repeat(2), prices)))

        results = Parallel(n_jobs=2, return_as="generator")(jobs)
        show("generator", list(results), list(executor.map(bill, repeat(2), prices)))

        results = Parallel(n_jobs=2, return_as="generator_unordered")(jobs)
        futures = [executor.submit(bill, 2, cents) for cents in prices]
        show("unordered", sorted(results), sorted(future.result() for future in as_completed(futures)))

        chunks = list(executor.map(bill, repeat(2), prices, chunksize=2))
        show("batches", Parallel(n_jobs=2, batch_size=2)(jobs), chunks)
    with ThreadPoolExecutor(2) as threads:
        show("threads", Parallel(n_jobs=2, backend="threading")(jobs), list(threads.map(bill, repeat(2), prices)))

    reusable = get_reusable_executor(max_workers=2)
    show("loky", Parallel(n_jobs=2)(jobs), [reusable.submit(bill, 2, cents).result() for cents in prices])


if __name__ == "__main__":
    main()
