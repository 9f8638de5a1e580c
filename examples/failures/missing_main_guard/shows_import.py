"""What stands outside of the guard runs in the main process, and again where the file is imported."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

print(f"the top level runs as {__name__}", flush=True)


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(square, 7).result())
