"""The main process may use one core only, as some library left it, and so may its two workers."""

import multiprocessing.synchronize
import os
from concurrent.futures import ProcessPoolExecutor

both_have_a_task: multiprocessing.synchronize.Barrier


def prepare(barrier: multiprocessing.synchronize.Barrier) -> None:
    """Give this worker the barrier at which the tasks meet."""
    global both_have_a_task
    both_have_a_task = barrier


def cores(_: int) -> set[int]:
    """Return the cores that this worker may use."""
    both_have_a_task.wait()
    return os.sched_getaffinity(0)


def main() -> None:
    """Pin the process to a core, as a library may do when it is imported, and ask two workers."""
    os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with ProcessPoolExecutor(2, initializer=prepare, initargs=(multiprocessing.Barrier(2),)) as pool:
        print(f"cores of both: {len(set.union(*pool.map(cores, range(2))))}")  # prints cores of both: 1


if __name__ == "__main__":
    main()
