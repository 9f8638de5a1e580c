"""A worker of one pool keeps a pool of its own, and on Python 3.9 to 3.12 the outer pool does not end."""

from __future__ import annotations

import functools
from concurrent.futures import ProcessPoolExecutor


@functools.cache
def get_pool() -> ProcessPoolExecutor:
    """Make the pool of this process when it is first needed."""
    return ProcessPoolExecutor(max_workers=1)


def work() -> int:
    """Hand a part of the task to the pool of this worker."""
    return get_pool().submit(pow, 2, 10).result()


def main() -> None:
    """Run the task in a worker."""
    with ProcessPoolExecutor(max_workers=1) as outer:  # hangs
        print(f"answer: {outer.submit(work).result()}", flush=True)
    print("the outer pool has ended")


if __name__ == "__main__":
    main()
