"""Lines of five lengths are sent to a worker process, and the program says which of them could be pickled."""

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
    """Say what becomes of each line."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for length in (300, 450, 3_000, 15_000, 100_000):
            error = pool.submit(id, build_line(length)).exception()
            print(f"{length:7,} stations:", type(error).__name__ if error else "pickled")


if __name__ == "__main__":
    main()
