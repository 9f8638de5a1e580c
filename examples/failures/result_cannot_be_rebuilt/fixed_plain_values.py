"""A task returns plain values, and the main process makes the object."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A place on a map."""

    __slots__ = ("x", "y")
    x: int
    y: int


def find(name: str) -> tuple[int, int]:
    """Find a place."""
    place = Place(len(name), 0)
    return place.x, place.y


def main() -> None:
    """Find a place in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(Place(*pool.submit(find, "harbor").result()))


if __name__ == "__main__":
    main()
