"""map is given one argument where it takes a series of them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def square(side: int) -> int:
    """Return the area of a square room."""
    return side * side


def main() -> None:
    """Compute the area of one room in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        areas = pool.map(square, 5)  # type: ignore[arg-type]  # the mistake of this page  # raises TypeError
        print(f"areas = {list(areas)}")


if __name__ == "__main__":
    main()
