"""The main process seeds its own copy of the generator; both workers still begin alike."""

from __future__ import annotations

import random
from concurrent.futures import ProcessPoolExecutor

generator = random.Random(42)


def draw() -> list[int]:
    """Draw three lots."""
    return [generator.randrange(1_000_000) for _ in range(3)]


def main() -> None:
    """Print whether two workers have drawn the same lots."""
    generator.seed()
    lots = []
    for _ in range(2):
        with ProcessPoolExecutor(max_workers=1) as pool:
            lots.append(pool.submit(draw).result())
    print(f"repeated = {lots[0] == lots[1]}")  # prints repeated = True


if __name__ == "__main__":
    main()
