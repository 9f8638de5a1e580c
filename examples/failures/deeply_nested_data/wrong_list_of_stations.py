"""The stations stand in a list, but each still holds the next one: pickle follows them from the first."""

from concurrent.futures import ProcessPoolExecutor


class Station:
    """A station and the rest of the line behind it."""

    def __init__(self, number: int, following: "Station | None") -> None:
        self.number, self.following = number, following


def last_station(line: list[Station]) -> int:
    """Return the number of the last station."""
    return line[-1].number


def main() -> None:
    """Print the last station of a line, found by a worker process."""
    line = [Station(5_000, None)]
    for number in range(4_999, 0, -1):
        line.insert(0, Station(number, line[0]))
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"last = {pool.submit(last_station, line).result()}")  # raises RecursionError


if __name__ == "__main__":
    main()
