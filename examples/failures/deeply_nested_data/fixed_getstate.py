"""A station is pickled as a flat list of all numbers behind it, and the line is linked again where it arrives."""

from concurrent.futures import ProcessPoolExecutor


class Station:
    """A station and the rest of the line behind it."""

    def __init__(self, number: int, following: "Station | None") -> None:
        self.number, self.following = number, following

    def __getstate__(self) -> list[int]:
        numbers, station = [self.number], self
        while station.following:
            station = station.following
            numbers.append(station.number)
        return numbers

    def __setstate__(self, numbers: list[int]) -> None:
        self.number, self.following = numbers[0], None
        for number in reversed(numbers[1:]):
            self.following = Station(number, self.following)


def last_station(station: Station) -> int:
    """Return the number at the end of the line."""
    return station.__getstate__()[-1]


def main() -> None:
    """Print the last station of a line, found by a worker process."""
    line = Station(5_000, None)
    for number in range(4_999, 0, -1):
        line = Station(number, line)
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"last = {pool.submit(last_station, line).result()}")


if __name__ == "__main__":
    main()
