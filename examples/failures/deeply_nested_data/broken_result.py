"""A task returns a line of stations, each of which holds the next one; it is too deep for pickle."""

from concurrent.futures import ProcessPoolExecutor


class Station:
    """A station and the rest of the line behind it."""

    def __init__(self, number: int, following: "Station | None") -> None:
        self.number, self.following = number, following


def build_line(length: int) -> Station:
    """Return the first station of a new line."""
    line = Station(length, None)
    for number in range(length - 1, 0, -1):
        line = Station(number, line)
    return line


def main() -> None:
    """Print the first station of a line that a worker process has built."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"first = {pool.submit(build_line, 5_000).result().number}")  # raises RecursionError


if __name__ == "__main__":
    main()
