"""Each process gets a lock from the initializer, and holds it from opening the file to closing it."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Lock
from pathlib import Path
from tempfile import TemporaryDirectory

locks: list[Lock] = []


def keep(lock: Lock) -> None:
    """Keep the lock that all workers share."""
    locks.append(lock)


def save(path: Path, shop: str) -> None:
    """Append 7000 rows, while no other process has the file open."""
    with locks[0], path.open("a") as file:
        for _ in range(7000):
            print(shop, "tea", 12, "in stock", sep=",", file=file)


def main() -> None:
    """Save the rows of two shops, and look whether each line is a row."""
    with TemporaryDirectory() as folder:
        path, lock = Path(folder, "stock.csv"), multiprocessing.Lock()
        with ProcessPoolExecutor(max_workers=2, initializer=keep, initargs=(lock,)) as pool:
            list(pool.map(save, [path, path], ["Basel", "Tokyo"]))
        lines = path.read_text().splitlines()
    print(f"{len(lines)} of 14000 rows, every row is whole: {len(set(lines)) == 2}")


if __name__ == "__main__":
    main()
