"""Requires numpy: two workers of one pool draw from four of its generators, and some repeat."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

import numpy as np

unseeded = np.random.default_rng()
seeded = np.random.default_rng(42)
everybody_has_a_task: Barrier


def prepare(barrier: Barrier) -> None:
    """Give a worker the barrier at which the tasks meet."""
    global everybody_has_a_task
    everybody_has_a_task = barrier


def draw(_: int) -> dict[str, float]:
    """Draw one number from each generator, when the other worker has a task, too."""
    everybody_has_a_task.wait()
    return {
        "np.random.random()": np.random.random(),
        "default_rng(42)": seeded.random(),
        "default_rng()": unseeded.random(),
        "default_rng() in the task": np.random.default_rng().random(),
    }


def main() -> None:
    """Print which generators gave both workers the same number."""
    barrier = multiprocessing.Barrier(2)
    with ProcessPoolExecutor(max_workers=2, initializer=prepare, initargs=(barrier,)) as pool:
        first, second = pool.map(draw, range(2))
    for name, number in first.items():
        print(f"{name + ':':27}{'the same' if number == second[name] else 'different'}")


if __name__ == "__main__":
    main()
