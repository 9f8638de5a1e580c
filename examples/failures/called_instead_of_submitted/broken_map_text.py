"""map is given one text and takes it for a series of letters; of two lists it drops what has no partner."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def label(room: str, number: int = 0) -> str:
    """Return the text for the door of a room."""
    return f"{room}-{number}"


def main() -> None:
    """Make labels in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(list(pool.map(label, "bath")))  # prints ['b-0', 'a-0', 't-0', 'h-0']
        print(list(pool.map(label, ["bath", "hall", "attic"], [1, 2])))  # prints ['bath-1', 'hall-2']


if __name__ == "__main__":
    main()
