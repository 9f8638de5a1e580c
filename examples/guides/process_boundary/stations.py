"""A parcel is lost at each of five stations in turn; the caller learns it in five ways."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

STATIONS = ("_feed()", "get()", "the task", "_sendback_result()", "recv()")


class Parcel:
    """Cannot be pickled, or cannot be rebuilt, at one station of its way."""

    def __init__(self, fate: str, homeward: bool = False) -> None:
        self.fate, self.homeward = fate, homeward

    def __getstate__(self) -> tuple[str, bool]:
        if self.fate == STATIONS[3 if self.homeward else 0]:
            raise ValueError("lost")
        return self.fate, self.homeward

    def __setstate__(self, state: tuple[str, bool]) -> None:
        self.fate, self.homeward = state
        if self.fate == STATIONS[4 if self.homeward else 1]:
            raise ValueError("lost")


def unpack(parcel: Parcel) -> Parcel:
    """Do the work, and send the parcel back."""
    if parcel.fate == STATIONS[2]:
        raise ValueError("lost")
    return Parcel(parcel.fate, homeward=True)


def silence() -> None:
    """Keep quiet what a dying worker prints: this program is about what the caller learns."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)


def main() -> None:
    """Lose a parcel at each station, and print what the caller learns."""
    print(f"{'lost in':20}{'result() raises':20}{'named in its cause':20}the pool")
    for station in STATIONS:
        with ProcessPoolExecutor(max_workers=1, initializer=silence) as pool:
            try:
                pool.submit(unpack, Parcel(station)).result()
            except (ValueError, BrokenProcessPool) as error:
                words = str(error.__cause__).split()
                named = [name for name in ("_feed", "_sendback_result", "recv") if name in words]
                line = f"{station:20}{type(error).__name__:20}{', '.join(named) or '-':20}"
            try:
                print(f"{line}goes on, abs(-1) = {pool.submit(abs, -1).result()}")
            except BrokenProcessPool:
                print(f"{line}is broken")


if __name__ == "__main__":
    main()
