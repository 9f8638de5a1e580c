"""The worker is a new interpreter, not a copy: it makes a thread pool of its own."""

from __future__ import annotations

import multiprocessing
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
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        future = pool.submit(convert, 100)
        print(f"euros: {future.result()}")


if __name__ == "__main__":
    main()
