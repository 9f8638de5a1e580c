"""Run with -X cpu_count=1, a program that nobody can change has pools with the number of workers that is wanted."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor


def main() -> None:
    """Count the CPUs and the workers of a pool; its default is read from an attribute of its own."""
    print(f"os.cpu_count(): {os.cpu_count()}")
    with ProcessPoolExecutor() as pool:
        print(f"ProcessPoolExecutor(): {pool._max_workers}")  # type: ignore[attr-defined]  # it has no public name


if __name__ == "__main__":
    main()
