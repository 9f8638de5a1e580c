"""Each level of folders has a pool of its own, so that a task waits only for tasks of another pool."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

Folder = dict[str, "Folder"]
POOLS = [ThreadPoolExecutor(max_workers=2) for _ in range(3)]


def count(folder: Folder, level: int = 0) -> int:
    """Count a folder and all folders in it, each in a task of its own."""
    futures = [POOLS[level + 1].submit(count, inner, level + 1) for inner in folder.values()]
    return 1 + sum(future.result() for future in futures)


def main() -> None:
    """Count the folders of two projects; the second one has one more level."""
    shallow: Folder = {"docs": {}, "src": {}}
    deep: Folder = {"docs": {}, "src": {"clinic": {}}}
    print(f"shallow: {POOLS[0].submit(count, shallow).result()}")
    print(f"deep: {POOLS[0].submit(count, deep).result()}")


if __name__ == "__main__":
    main()
