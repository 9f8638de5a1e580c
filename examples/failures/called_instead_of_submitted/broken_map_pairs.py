"""map passes each pair as one argument to a function that takes two."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def area(width: int, height: int) -> int:
    """Return the area of a room."""
    return width * height


def main() -> None:
    """Compute the areas of two rooms in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        areas = pool.map(area, [(3, 4), (5, 6)])
        print(f"areas = {list(areas)}")  # raises TypeError


if __name__ == "__main__":
    main()
