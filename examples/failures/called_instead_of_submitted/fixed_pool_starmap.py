"""starmap of multiprocessing.Pool takes a list of pairs, and calls the function with the two values of each."""

from __future__ import annotations

from multiprocessing import Pool


def area(width: int, height: int) -> int:
    """Return the area of a room."""
    return width * height


def main() -> None:
    """Compute the areas of two rooms in a worker process."""
    with Pool(1) as pool:
        areas = pool.starmap(area, zip([3, 5], [4, 6]))
        print(f"areas = {areas}")


if __name__ == "__main__":
    main()
