"""map gets one iterable for each parameter of the function."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def area(width: int, height: int) -> int:
    """Return the area of a room."""
    return width * height


def main() -> None:
    """Compute the areas of two rooms in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        areas = pool.map(area, *zip(*[(3, 4), (5, 6)]))
        print(f"areas = {list(areas)}")


if __name__ == "__main__":
    main()
