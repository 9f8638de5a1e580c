"""The program calls a function that returns nothing, and submits None; nobody asks for the result."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import current_thread, main_thread


def paint(room: str) -> None:
    """Paint a room, and say who does it."""
    painter = "the main thread" if current_thread() is main_thread() else "a worker thread"
    print(f"{painter} paints the {room}")  # prints the main thread paints the kitchen


def main() -> None:
    """Paint two rooms in worker threads."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        pool.submit(paint("kitchen"))  # type: ignore[func-returns-value, arg-type]  # the mistake of this page
        pool.submit(paint("bath"))  # type: ignore[func-returns-value, arg-type]  # the mistake of this page


if __name__ == "__main__":
    main()
