"""The code is the text after -c, but the function stands in a module."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

from squares import square  # type: ignore[import-not-found]  # squares.py stands beside this program

if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 7).result())
