"""A hundred thousand stations are too many for Python 3.14 and later as well, and the message is lost among notes."""

import re
from concurrent.futures import ProcessPoolExecutor


class Station:
    """A station and the rest of the line behind it."""

    def __init__(self, number: int, following: "Station | None") -> None:
        self.number, self.following = number, following


def main() -> None:
    """Send a very long line to a worker process."""
    line = Station(100_000, None)
    for number in range(99_999, 0, -1):
        line = Station(number, line)
    with ProcessPoolExecutor(max_workers=1) as pool:
        error = pool.submit(id, line).exception()
    message = re.sub(r"\d+", "…", str(error)).partition(" while")[0]
    print(f"this is {type(error).__name__}: {message}")  # prints this is RecursionError: Stack overflow (used … kB)
    print(f"more than 10,000 notes follow: {len(getattr(error, '__notes__', ())) > 10_000}")


if __name__ == "__main__":
    main()
