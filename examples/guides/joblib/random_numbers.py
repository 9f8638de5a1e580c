"""Requires joblib and numpy: which generators repeat their numbers in the tasks of which backend."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np
from joblib import Parallel, delayed

GENERATOR = np.random.default_rng(42)


def of_random() -> float:
    """Draw from the module random."""
    return random.random()


def of_numpy() -> float:
    """Draw from NumPy's global generator."""
    return float(np.random.random())


def of_program() -> float:
    """Draw from a generator of the main file."""
    return float(GENERATOR.random())


def of_argument(seed: np.random.SeedSequence) -> float:
    """Draw from a generator of this task's own."""
    return float(np.random.default_rng(seed).random())


def draw(backend: str, task: Callable[[], float]) -> str:
    """Let two calls draw a number each, and compare the numbers."""
    first, second = (Parallel(n_jobs=2, backend=backend)([delayed(task)()])[0] for _ in range(2))
    return "the same" if first == second else "different"


def main() -> None:
    """Seed what can be seeded, then draw."""
    for backend in ("loky", "multiprocessing", "threading"):
        random.seed(42)
        np.random.seed(42)
        print(backend)
        print("  random:", draw(backend, of_random))
        print("  np.random:", draw(backend, of_numpy))
        print("  a generator of the main file:", draw(backend, of_program))
        seeds = np.random.SeedSequence(42).spawn(2)
        numbers = Parallel(n_jobs=2, backend=backend)(delayed(of_argument)(seed) for seed in seeds)
        print("  a seed for each task:", [round(number, 3) for number in numbers])


if __name__ == "__main__":
    main()
