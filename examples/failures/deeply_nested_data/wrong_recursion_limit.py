"""A higher recursion limit counts up to Python 3.11; on 3.12 and 3.13 pickle has a limit of its own."""

import sys
from concurrent.futures import ProcessPoolExecutor


class Station:
    """A station and the rest of the line behind it."""

    def __init__(self, number: int, following: "Station | None") -> None:
        self.number, self.following = number, following


def last_station(station: Station) -> int:
    """Follow the line to its end."""
    while station.following:
        station = station.following
    return station.number


def main() -> None:
    """Print the last station of a line, found by a worker process."""
    sys.setrecursionlimit(100_000)
    line = Station(5_000, None)
    for number in range(4_999, 0, -1):
        line = Station(number, line)
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"last = {pool.submit(last_station, line).result()}")  # raises RecursionError


if __name__ == "__main__":
    main()
