"""A worker is forked while a lock is held: its copy of the lock is never released."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from threading import Lock

RATES = {"EUR": 0.5}
LOCK = Lock()


def convert(dollars: float) -> float:
    """Convert dollars to euros, while nobody changes the rates."""
    with LOCK:
        return dollars * RATES["EUR"]


def main() -> None:
    """Change the rate, and convert an amount in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        with LOCK:
            RATES["EUR"] = 0.25
            future = pool.submit(convert, 100)
        print(f"euros: {future.result()}")  # hangs


if __name__ == "__main__":
    main()
