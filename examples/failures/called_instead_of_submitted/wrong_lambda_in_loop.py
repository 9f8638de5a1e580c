"""A lambda defers the call, but reads the loop's variables only when a worker calls it."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event


def area(width: int, height: int) -> int:
    """Return the area of a room."""
    return width * height


def main() -> None:
    """Compute the areas of two rooms in a worker thread that is still busy."""
    ready = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(ready.wait)
        futures = []
        for width, height in [(3, 4), (5, 6)]:
            futures.append(pool.submit(lambda: area(width, height)))
        ready.set()
        print(f"areas = {[future.result() for future in futures]}")  # prints areas = [30, 30]


if __name__ == "__main__":
    main()
