"""A module is imported under the main guard, and a worker that was not forked skips that line."""

from concurrent.futures import ProcessPoolExecutor


def area(radius: float) -> float:
    """Return the area of a circle."""
    return math.pi * radius**2


def main() -> None:
    """Compute the area of a circle in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(area, 1).exception())  # prints name 'math' is not defined


if __name__ == "__main__":
    import math

    main()
