"""Each task submits to a pool of its own, so the inner tasks always find free workers."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

Folder = dict[str, "Folder"]
POOL = ThreadPoolExecutor(max_workers=2)


def count(folder: Folder) -> int:
    """Count a folder and all folders in it, each in a task of its own."""
    with ThreadPoolExecutor(max_workers=2) as inner_pool:
        futures = [inner_pool.submit(count, inner) for inner in folder.values()]
        return 1 + sum(future.result() for future in futures)


def main() -> None:
    """Count the folders of two projects; the second one has one more level."""
    shallow: Folder = {"docs": {}, "src": {}}
    deep: Folder = {"docs": {}, "src": {"clinic": {}}}
    print(f"shallow: {POOL.submit(count, shallow).result()}")
    print(f"deep: {POOL.submit(count, deep).result()}")


if __name__ == "__main__":
    main()
