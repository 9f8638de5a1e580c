"""A task returns a namedtuple whose class has another name than its variable."""

from __future__ import annotations

from collections import namedtuple
from concurrent.futures import ProcessPoolExecutor

Place = namedtuple("Location", ["x", "y"])  # type: ignore[name-match]  # this is the mistake


def find(name: str) -> Place:
    """Find a place."""
    return Place(len(name), 0)


def main() -> None:
    """Find a place in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(find, "harbor").result())  # raises PicklingError


if __name__ == "__main__":
    main()
