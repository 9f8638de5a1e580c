"""The stations stand in a list, one after the other; none holds the next one."""

from concurrent.futures import ProcessPoolExecutor


class Station:
    """A station."""

    def __init__(self, number: int) -> None:
        self.number = number


def last_station(line: list[Station]) -> int:
    """Return the number of the last station."""
    return line[-1].number


def main() -> None:
    """Print the last station of a line, found by a worker process."""
    line = [Station(number) for number in range(1, 5_001)]
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"last = {pool.submit(last_station, line).result()}")


if __name__ == "__main__":
    main()
