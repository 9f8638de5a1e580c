"""The stations stand in a list, one after the other; none holds the next one."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


class Station:
    """A station."""

    def __init__(self, number: int) -> None:
        self.number = number


def last_station(line: list[Station]) -> int:
    """Return the number of the last station."""
    return line[-1].number


if __name__ == "__main__":
    line = [Station(number) for number in range(1, 5_001)]
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"last = {pool.submit(last_station, line).result()}")
