"""A class says with __reduce__ that a copy is made by calling it."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """A place on a map."""

    __slots__ = ("x", "y")
    x: int
    y: int

    def __reduce__(self) -> "tuple[type[Place], tuple[int, int]]":
        return type(self), (self.x, self.y)


def find(name: str) -> Place:
    """Find a place."""
    return Place(len(name), 0)


def main() -> None:
    """Find a place in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(find, "harbor").result())


if __name__ == "__main__":
    main()
