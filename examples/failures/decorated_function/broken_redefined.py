"""The list keeps the first version of the function; its name means the second one."""

from concurrent.futures import ProcessPoolExecutor


def area(side: int) -> int:
    """Return the area of a square."""
    return 4 * side


STEPS = [area]


def area(side: int) -> int:  # type: ignore[no-redef]  # the point: like a cell of a notebook that was mended and run again
    """Return the area of a square, now without the mistake."""
    return side * side


def main() -> None:
    """Run every step in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for step in STEPS:
            print(pool.submit(step, 7).result())  # raises PicklingError


if __name__ == "__main__":
    main()
