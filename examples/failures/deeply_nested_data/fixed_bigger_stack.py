"""New threads get a big stack; a thread of the executor pickles the arguments, and that depth fits."""

import sys
import threading
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
    sys.setrecursionlimit(1_000_000)  # counts up to Python 3.11
    threading.stack_size(256 * 1024 * 1024)
    line = Station(100_000, None)
    for number in range(99_999, 0, -1):
        line = Station(number, line)
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"last = {pool.submit(last_station, line).result()}")


if __name__ == "__main__":
    main()
