"""Every worker may use the cores again that the main process could use at first."""

import os
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Barrier

both_have_a_task: threading.Barrier


def prepare(allowed: set[int], barrier: threading.Barrier) -> None:
    """Let this worker use these cores, and give it the barrier at which the tasks meet."""
    global both_have_a_task
    both_have_a_task = barrier
    os.sched_setaffinity(0, allowed)


def cores(_: int) -> set[int]:
    """Return the cores that this worker may use."""
    both_have_a_task.wait()
    return os.sched_getaffinity(0)


def main() -> None:
    """Pin the process to a core, as a library may do when it is imported, and ask two workers."""
    allowed = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(allowed)})
    with ProcessPoolExecutor(max_workers=2, initializer=prepare, initargs=(allowed, Barrier(2))) as pool:
        first, second = pool.map(cores, range(2))
    print(f"both workers may use what the program could at first: {first == second == allowed}")


if __name__ == "__main__":
    main()
