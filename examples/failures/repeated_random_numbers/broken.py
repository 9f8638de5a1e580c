"""Two workers have copies of one random number generator, and draw the same numbers from it."""

from __future__ import annotations

import random
from concurrent.futures import ProcessPoolExecutor

generator = random.Random(42)


def draw() -> list[int]:
    """Draw three lots."""
    return [generator.randrange(100) for _ in range(3)]


def main() -> None:
    """Print the lots that two workers have drawn."""
    for _ in range(2):
        with ProcessPoolExecutor(max_workers=1) as pool:
            print(pool.submit(draw).result())  # prints [81, 14, 3]


if __name__ == "__main__":
    main()
