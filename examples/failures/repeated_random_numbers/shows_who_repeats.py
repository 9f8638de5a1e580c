"""Two workers of one pool draw from four generators; the start method decides which of them repeat."""

from __future__ import annotations

import multiprocessing
import random
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier

random.seed(42)
unseeded = random.Random()
seeded = random.Random(42)
system = random.SystemRandom()
everybody_has_a_task: Barrier


def prepare(barrier: Barrier) -> None:
    """Give a worker the barrier at which the tasks meet."""
    global everybody_has_a_task
    everybody_has_a_task = barrier


def draw(_: int) -> dict[str, int]:
    """Draw one large number from each generator, when the other worker has a task, too."""
    everybody_has_a_task.wait()
    return {
        "module, random.seed(42)": random.getrandbits(64),
        "random.Random(42)": seeded.getrandbits(64),
        "random.Random()": unseeded.getrandbits(64),
        "random.SystemRandom()": system.getrandbits(64),
    }


def main() -> None:
    """Print which generators gave both workers the same number."""
    barrier = multiprocessing.Barrier(2)
    with ProcessPoolExecutor(max_workers=2, initializer=prepare, initargs=(barrier,)) as pool:
        first, second = pool.map(draw, range(2))
    for name, number in first.items():
        print(f"{name + ':':25}{'the same' if number == second[name] else 'different'}")


if __name__ == "__main__":
    main()
