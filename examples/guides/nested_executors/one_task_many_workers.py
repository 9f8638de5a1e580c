"""One task, given to a process pool of eight: how many workers start?"""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def main() -> None:
    """Count the workers after a single task."""
    with ProcessPoolExecutor(max_workers=8) as pool:
        pool.submit(abs, -7).result()
        print(f"workers: {len(multiprocessing.active_children())}")


if __name__ == "__main__":
    main()
