"""The notes of Python 3.14 tell in which way an argument was passed."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor


def total(prices: Iterable[int]) -> int:
    """Return the sum of the prices."""
    return sum(prices)


def notes(error: BaseException | None) -> str:
    """Return the notes of an error that tell where the argument was."""
    found = [note.removeprefix("when serializing ") for note in getattr(error, "__notes__", [])]
    return ", ".join(note for note in found if "item" in note)


def main() -> None:
    """Pass a generator in three ways."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        print("submit, by position:", notes(pool.submit(total, (net for net in [200, 300])).exception()))
        print("submit, by name:", notes(pool.submit(total, prices=(net for net in [200, 300])).exception()))
        try:
            print(list(pool.map(total, [(net for net in [200, 300])])))
        except TypeError as error:
            print("map:", notes(error))


if __name__ == "__main__":
    main()
