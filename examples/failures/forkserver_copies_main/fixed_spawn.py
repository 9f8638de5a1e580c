"""Every worker is a new interpreter, which imports the main file itself and starts its own thread."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

THREADS = ThreadPoolExecutor(max_workers=8)


def fetch_rate() -> float:
    """Return the price of a dollar in euros."""
    return 0.5


RATE = THREADS.submit(fetch_rate).result()


def convert(dollars: float) -> float:
    """Convert dollars to euros; the rate is fetched in a thread."""
    return dollars * THREADS.submit(fetch_rate).result()


def main() -> None:
    """Print the rate, then convert an amount in a worker process."""
    print(f"rate: {RATE}")
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=2, mp_context=spawn) as pool:
        print(f"euros: {pool.submit(convert, 100).result()}")


if __name__ == "__main__":
    main()
