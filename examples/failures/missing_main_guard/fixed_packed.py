"""The first statement under the guard is what an executable, made of this program, needs to start its workers."""

from __future__ import annotations

import argparse
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def main() -> None:
    """Square the number of the command line in a worker process, spawned as on Windows and macOS."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--number", type=int, default=7)
    number = parser.parse_args().number
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        print(pool.submit(square, number).result())


if __name__ == "__main__":
    multiprocessing.freeze_support()
    main()
