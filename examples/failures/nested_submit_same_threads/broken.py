"""Every worker of the pool runs a task that waits for another task of the same pool."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

Folder = dict[str, "Folder"]
POOL = ThreadPoolExecutor(max_workers=2)


def count(folder: Folder) -> int:
    """Count a folder and all folders in it, each in a task of its own."""
    futures = [POOL.submit(count, inner) for inner in folder.values()]
    return 1 + sum(future.result() for future in futures)  # hangs


def main() -> None:
    """Count the folders of two projects; the second one has one more level."""
    shallow: Folder = {"docs": {}, "src": {}}
    deep: Folder = {"docs": {}, "src": {"clinic": {}}}
    print(f"shallow: {POOL.submit(count, shallow).result()}")
    print(f"deep: {POOL.submit(count, deep).result()}")


if __name__ == "__main__":
    main()
