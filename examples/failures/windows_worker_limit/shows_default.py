"""Without max_workers, Python itself chooses at most 61 workers on Windows; simulated with 64 cores."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from unittest import mock


def workers() -> int:
    """Return how many workers a process pool allows itself by default."""
    with ProcessPoolExecutor() as pool:
        return pool._max_workers  # type: ignore[attr-defined, no-any-return]  # private


def main() -> None:
    """Compare the default with the number of cores, first on this system, then on a simulated Windows."""
    with mock.patch.multiple(os, create=True, cpu_count=lambda: 64, process_cpu_count=lambda: 64):
        print(f"here: {workers()} workers for 64 cores")
        with mock.patch("concurrent.futures.process.sys", mock.Mock(platform="win32")):
            print(f"on Windows: {workers()} workers for 64 cores")


if __name__ == "__main__":
    main()
