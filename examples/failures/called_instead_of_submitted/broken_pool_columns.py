"""map of multiprocessing.Pool takes one iterable; a second one is taken for its chunksize."""

from __future__ import annotations

from multiprocessing import Pool


def area(width: int, height: int) -> int:
    """Return the area of a room."""
    return width * height


def main() -> None:
    """Compute the areas of two rooms in a worker process."""
    with Pool(1) as pool:
        areas = pool.map(area, [3, 5], [4, 6])  # type: ignore[arg-type]  # the mistake of this page  # raises TypeError
        print(f"areas = {areas}")


if __name__ == "__main__":
    main()
