"""A line of stations, each of which holds the next one, is too deep for pickle."""

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
    line = Station(5_000, None)
    for number in range(4_999, 0, -1):
        line = Station(number, line)
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"last = {pool.submit(last_station, line).result()}")  # raises RecursionError


if __name__ == "__main__":
    main()
