"""The program calls the function itself and submits what it returned."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from threading import current_thread, main_thread


def area(width: int, height: int) -> int:
    """Return the area of a room, and say who computes it."""
    print("in the main thread" if current_thread() is main_thread() else "in a worker thread")
    return width * height


def main() -> None:
    """Compute an area in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future: Future[int] = pool.submit(area(3, 4))  # type: ignore[arg-type]  # the mistake of this page
        print(f"area = {future.result()}")  # raises TypeError


if __name__ == "__main__":
    main()
