"""A pool with a context of its own leaves the default open; on older releases its first worker settles it."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def default() -> str:
    """Return the start method that is settled, without settling one."""
    return str(multiprocessing.get_start_method(allow_none=True))


def main() -> None:
    """Print the default when the pool is made, and when its two workers have worked."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=2, mp_context=spawn) as pool:
        print(f"default when the pool is made: {default()}")
        print(f"results: {list(pool.map(abs, [-1, -2]))}")
        print(f"default when it has worked: {default()}")


if __name__ == "__main__":
    main()
