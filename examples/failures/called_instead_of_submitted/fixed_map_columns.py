"""map gets one iterable for each parameter of the function; repeat gives every call the same value."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from itertools import repeat


def area(width: int, height: int) -> int:
    """Return the area of a room."""
    return width * height


def main() -> None:
    """Compute the areas of two rooms in a worker thread, then as if both had the height 4."""
    widths, heights = zip(*[(3, 4), (5, 6)])
    with ThreadPoolExecutor(max_workers=1) as pool:
        areas = pool.map(area, widths, heights)
        print(f"areas = {list(areas)}")
        print(f"height 4: {list(pool.map(area, widths, repeat(4)))}")


if __name__ == "__main__":
    main()
