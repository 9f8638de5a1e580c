"""Warnings are errors, but up to Python 3.14 this one is dropped, and the fork happens in any case."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

THREADS = ThreadPoolExecutor(max_workers=8)


def fetch_rate() -> float:
    """Return the price of a dollar in euros."""
    return 0.5


def convert(dollars: float) -> float:
    """Convert dollars to euros; the rate is fetched in a thread."""
    return dollars * THREADS.submit(fetch_rate).result()


def main() -> None:
    """Fetch the rate once, which starts the thread, then convert an amount in a worker process."""
    print(f"rate: {THREADS.submit(fetch_rate).result()}")
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(convert, 100)  # raises DeprecationWarning
        print(f"euros: {future.result()}")  # hangs


if __name__ == "__main__":
    main()
