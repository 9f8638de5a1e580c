"""A dataclass makes its slots itself, and then it knows how a copy is rebuilt."""

from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A place on a map."""

    x: int
    y: int


def find(name: str) -> Place:
    """Find a place."""
    return Place(len(name), 0)


def main() -> None:
    """Find a place in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(find, "harbor").result())


if __name__ == "__main__":
    main()
