"""When workers start, and when a new one takes the place of an old one."""

import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool, active_children, get_context


def pid(_: int) -> int:
    """Return the number of the worker's process."""
    return os.getpid()


def main() -> None:
    """Count the workers of both."""
    with Pool(2):
        print(f"Pool(2): {len(active_children())} workers before the first task")
    with ProcessPoolExecutor(2):
        print(f"ProcessPoolExecutor(2): {len(active_children())} workers before the first task")

    with Pool(1, maxtasksperchild=1) as pool:
        print(f"maxtasksperchild=1: {len({pool.apply(pid, (n,)) for n in range(3)})} workers for 3 tasks")
    with Pool(1, maxtasksperchild=1) as pool:
        print(f"  map: {len(set(pool.map(pid, range(12))))} workers for 12 items, since a chunk is one task")
    spawn = get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn, max_tasks_per_child=1) as executor:
        workers = {executor.submit(pid, n).result() for n in range(3)}
    print(f"max_tasks_per_child=1: {len(workers)} workers for 3 tasks")
    try:
        ProcessPoolExecutor(1, mp_context=get_context("fork"), max_tasks_per_child=1)
    except ValueError as error:
        print(f"with fork: ValueError: {error}")


if __name__ == "__main__":
    main()
