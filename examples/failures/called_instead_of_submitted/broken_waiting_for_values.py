"""as_completed is given what map returned: values, not Futures."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from typing import Any


def square(side: int) -> int:
    """Return the area of a square room."""
    return side * side


def main() -> None:
    """Compute the areas of three rooms in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        futures: Any = pool.map(square, [3, 4, 5])
        for future in as_completed(futures):  # raises AttributeError
            print(f"area = {future.result()}")


if __name__ == "__main__":
    main()
