"""The worker is forked before the first thread starts."""

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
    """Start the worker, then fetch the rate, which starts the thread, then convert an amount."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(abs, 0).result()
        print(f"rate: {THREADS.submit(fetch_rate).result()}")
        future = pool.submit(convert, 100)
        print(f"euros: {future.result()}")


if __name__ == "__main__":
    main()
