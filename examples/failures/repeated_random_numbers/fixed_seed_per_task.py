"""The main process draws a seed for every task; the same first seed repeats the whole run."""

from __future__ import annotations

import random
from concurrent.futures import ProcessPoolExecutor

generator = random.Random(42)


def draw(seed: int) -> list[int]:
    """Draw three lots with a generator of the task's own."""
    own = random.Random(seed)
    return [own.randrange(100) for _ in range(3)]


def main() -> None:
    """Print the lots that two workers have drawn."""
    for _ in range(2):
        with ProcessPoolExecutor(max_workers=1) as pool:
            print(pool.submit(draw, generator.getrandbits(64)).result())


if __name__ == "__main__":
    main()
