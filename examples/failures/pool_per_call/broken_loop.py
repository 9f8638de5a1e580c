"""The pool is made in a loop, and the end of each `with` block waits: never more than one of three tasks is there."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BrokenBarrierError

ALL_THREE = Barrier(3)


def fetch(page: str) -> None:
    """Wait up to two seconds for the other tasks, and tell whether they came."""
    try:
        ALL_THREE.wait(timeout=2)
        print(f"{page}: together with the others")
    except BrokenBarrierError:
        print(f"{page}: alone")  # prints news: alone


def main() -> None:
    """Fetch three pages."""
    for page in ("news", "sports", "weather"):
        with ThreadPoolExecutor(max_workers=3) as pool:
            pool.submit(fetch, page)


if __name__ == "__main__":
    main()
