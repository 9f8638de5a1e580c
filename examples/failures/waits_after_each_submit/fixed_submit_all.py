"""All three pages are submitted before the first result is asked for."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, BrokenBarrierError

ALL_THREE = Barrier(3)


def fetch(page: str) -> str:
    """Wait up to two seconds for the other tasks, and tell whether they came."""
    try:
        ALL_THREE.wait(timeout=2)
    except BrokenBarrierError:
        return f"{page}: alone"
    return f"{page}: together with the others"


def main() -> None:
    """Fetch three pages."""
    with ThreadPoolExecutor(max_workers=3) as pool:
        futures = [pool.submit(fetch, page) for page in ("news", "sports", "weather")]
        for future in futures:
            print(future.result())


if __name__ == "__main__":
    main()
