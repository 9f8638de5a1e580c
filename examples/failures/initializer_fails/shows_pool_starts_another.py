"""A multiprocessing.Pool starts another worker in place of one whose initializer failed, and raises nothing."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.sharedctypes import Synchronized


def connect(attempts: Synchronized[int]) -> None:
    """Fail in the first two workers, as if the server were not up yet."""
    attempts.value += 1
    if attempts.value <= 2:
        raise ConnectionError(f"attempt {attempts.value}: no server")


def main() -> None:
    """Ask for one worker, and count those that were started until the results were there."""
    attempts = multiprocessing.Value("i", 0)
    with multiprocessing.Pool(1, initializer=connect, initargs=(attempts,)) as pool:
        # Without a chunksize, map divides by the number of workers, and there may be none at that moment.
        print(pool.map(abs, [1, -2], chunksize=1))
    print("workers started:", attempts.value)


if __name__ == "__main__":
    main()
