"""Every worker seeds its copy of the generator anew, from the operating system."""

from __future__ import annotations

import random
from concurrent.futures import ProcessPoolExecutor

generator = random.Random()


def reseed() -> None:
    """Prepare a worker."""
    generator.seed()


def draw() -> list[int]:
    """Draw three lots."""
    return [generator.randrange(1_000_000) for _ in range(3)]


def main() -> None:
    """Print whether two workers have drawn the same lots."""
    lots = []
    for _ in range(2):
        with ProcessPoolExecutor(max_workers=1, initializer=reseed) as pool:
            lots.append(pool.submit(draw).result())
    print(f"repeated = {lots[0] == lots[1]}")


if __name__ == "__main__":
    main()
