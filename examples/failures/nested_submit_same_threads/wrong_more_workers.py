"""Four workers are enough until four tasks wait inside each other."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

Folder = dict[str, "Folder"]
POOL = ThreadPoolExecutor(max_workers=4)


def count(folder: Folder) -> int:
    """Count a folder and all folders in it, each in a task of its own."""
    futures = [POOL.submit(count, inner) for inner in folder.values()]
    return 1 + sum(future.result() for future in futures)  # hangs


def main() -> None:
    """Count the folders of two projects; the second one has more levels than the pool has workers."""
    deep: Folder = {"docs": {}, "src": {"clinic": {}}}
    deeper: Folder = {"docs": {}, "src": {"clinic": {"site": {"words": {}}}}}
    print(f"deep: {POOL.submit(count, deep).result()}")
    print(f"deeper: {POOL.submit(count, deeper).result()}")


if __name__ == "__main__":
    main()
