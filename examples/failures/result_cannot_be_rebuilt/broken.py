"""A task returns an object that can be pickled, but not rebuilt: its class is frozen and has slots."""

from concurrent.futures import ProcessPoolExecutor
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
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(find, "harbor").result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
