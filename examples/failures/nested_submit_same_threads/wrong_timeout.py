"""With a timeout the main program goes on, and then waits for the stuck workers at its end."""

from __future__ import annotations

import concurrent.futures
from concurrent.futures import ThreadPoolExecutor

Folder = dict[str, "Folder"]
POOL = ThreadPoolExecutor(max_workers=2)


def count(folder: Folder) -> int:
    """Count a folder and all folders in it, each in a task of its own."""
    futures = [POOL.submit(count, inner) for inner in folder.values()]
    return 1 + sum(future.result() for future in futures)  # hangs


def main() -> None:
    """Count the folders of a project, but wait for half a second only."""
    deep: Folder = {"docs": {}, "src": {"clinic": {}}}
    try:
        print(f"deep: {POOL.submit(count, deep).result(timeout=0.5)}")
    except concurrent.futures.TimeoutError:
        print("deep: no answer; main() returns")


if __name__ == "__main__":
    main()
