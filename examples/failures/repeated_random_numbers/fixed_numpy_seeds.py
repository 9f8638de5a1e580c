"""Requires numpy: a SeedSequence makes a seed for every task; the same first seed repeats the whole run."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

import numpy as np

seeds = np.random.SeedSequence(42)


def draw(seed: np.random.SeedSequence) -> list[int]:
    """Draw three lots with a generator of the task's own."""
    own = np.random.default_rng(seed)
    return [int(number) for number in own.integers(100, size=3)]


def main() -> None:
    """Print the lots that two workers have drawn."""
    for seed in seeds.spawn(2):
        with ProcessPoolExecutor(max_workers=1) as pool:
            print(pool.submit(draw, seed).result())


if __name__ == "__main__":
    main()
