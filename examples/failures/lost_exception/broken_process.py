"""A task cannot even be sent to its worker process, and nobody asks for its result."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from typing import Callable


def write_report(city: str, heading: Callable[[str], str]) -> None:
    """Write a report about a city."""
    print(f"writing {heading(city)}")


def main() -> None:
    """Write two reports in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(write_report, "Kyoto", str.upper)
        pool.submit(write_report, "Osaka", lambda city: city.upper())
    print("all reports are written")  # prints all reports are written


if __name__ == "__main__":
    main()
