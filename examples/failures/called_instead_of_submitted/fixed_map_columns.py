"""map gets one iterable for each parameter of the function."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def area(width: int, height: int) -> int:
    """Return the area of a room."""
    return width * height


def main() -> None:
    """Compute the areas of two rooms in a worker thread."""
    widths, heights = zip(*[(3, 4), (5, 6)])
    with ThreadPoolExecutor(max_workers=1) as pool:
        areas = pool.map(area, widths, heights)
        print(f"areas = {list(areas)}")


if __name__ == "__main__":
    main()
