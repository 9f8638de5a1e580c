"""The tasks only list folders; the main program submits the next ones, so no worker ever waits."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

Folder = dict[str, "Folder"]
POOL = ThreadPoolExecutor(max_workers=2)


def list_inner(folder: Folder) -> list[Folder]:
    """Return the folders in a folder."""
    return list(folder.values())


def count(folder: Folder) -> int:
    """Count a folder and all folders in it, one level after the other."""
    total, level = 0, [folder]
    while level:
        total += len(level)
        level = [inner for folders in POOL.map(list_inner, level) for inner in folders]
    return total


def main() -> None:
    """Count the folders of two projects; the second one has one more level."""
    shallow: Folder = {"docs": {}, "src": {}}
    deep: Folder = {"docs": {}, "src": {"clinic": {}}}
    print(f"shallow: {count(shallow)}")
    print(f"deep: {count(deep)}")


if __name__ == "__main__":
    main()
