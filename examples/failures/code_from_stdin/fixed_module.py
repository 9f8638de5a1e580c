"""The code is the text after -c, but the function stands in a module."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

from squares import square  # type: ignore[import-not-found]  # squares.py stands beside this program


def main() -> None:
    """Square a number in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 7).result())


if __name__ == "__main__":
    main()
