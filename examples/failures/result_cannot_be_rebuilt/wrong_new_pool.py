"""A new pool for each attempt breaks in the same way: nothing is wrong with the workers."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A place on a map."""

    __slots__ = ("x", "y")
    x: int
    y: int


def find(name: str) -> Place:
    """Find a place."""
    return Place(len(name), 0)


def main() -> None:
    """Find a place in a worker process."""
    for attempt in (1, 2, 3):
        try:
            with ProcessPoolExecutor(max_workers=1) as pool:
                print(pool.submit(find, "harbor").result())  # raises BrokenProcessPool
        except BrokenProcessPool:
            print("attempt", attempt, "broke its pool")
            if attempt == 3:
                raise


if __name__ == "__main__":
    main()
