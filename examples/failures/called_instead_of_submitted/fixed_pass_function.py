"""The program submits the function, and after it the arguments."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import current_thread, main_thread


def area(width: int, height: int) -> int:
    """Return the area of a room, and say who computes it."""
    print("in the main thread" if current_thread() is main_thread() else "in a worker thread")
    return width * height


def main() -> None:
    """Compute an area in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(area, 3, 4)
        print(f"area = {future.result()}")


if __name__ == "__main__":
    main()
