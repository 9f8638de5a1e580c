"""An initializer gives every worker the same seed, and so the same numbers."""

from __future__ import annotations

import random
from concurrent.futures import ProcessPoolExecutor


def set_seed(seed: int) -> None:
    """Prepare a worker."""
    random.seed(seed)


def draw() -> list[int]:
    """Draw three lots."""
    return [random.randrange(100) for _ in range(3)]


def main() -> None:
    """Print the lots that two workers have drawn."""
    for _ in range(2):
        with ProcessPoolExecutor(max_workers=1, initializer=set_seed, initargs=(42,)) as pool:
            print(pool.submit(draw).result())  # prints [81, 14, 3]


if __name__ == "__main__":
    main()
