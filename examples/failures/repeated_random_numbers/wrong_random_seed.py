"""random.seed is a method: a worker that is not forked seeds a copy of the generator, to no effect."""

from __future__ import annotations

import random
from concurrent.futures import ProcessPoolExecutor


def draw() -> list[int]:
    """Draw three lots."""
    return [random.randrange(100) for _ in range(3)]


def main() -> None:
    """Print whether two workers have drawn the same lots, and whether the seed had an effect."""
    lots = []
    for _ in range(2):
        with ProcessPoolExecutor(max_workers=1, initializer=random.seed, initargs=(42,)) as pool:
            lots.append(pool.submit(draw).result())
    repeated, seeded = lots[0] == lots[1], lots[0] == [81, 14, 3]
    print(f"repeated = {repeated}, seeded = {seeded}")
    print(f"as wanted = {seeded and not repeated}")  # prints as wanted = False


if __name__ == "__main__":
    main()
