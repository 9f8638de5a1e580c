"""A worker keeps the results of a chunk until all of it is done: of a hundred photos, how many it keeps at once."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool
from weakref import WeakSet


class Photo:
    """A large result, and how many of them were in the memory of the worker when it was made."""

    def __init__(self) -> None:
        self.pixels = bytes(1000)
        IN_MEMORY.add(self)
        self.kept = len(IN_MEMORY)


IN_MEMORY: WeakSet[Photo] = WeakSet()


def resize(number: int) -> Photo:
    """Return a photo."""
    return Photo()


def main() -> None:
    """Resize a hundred photos in one worker, in five ways."""
    with Pool(1) as pool:
        print("map:", max(photo.kept for photo in pool.map(resize, range(100))))
        print("map with chunksize=1:", max(photo.kept for photo in pool.map(resize, range(100), chunksize=1)))
        print("imap:", max(photo.kept for photo in pool.imap(resize, range(100))))
    with ProcessPoolExecutor(max_workers=1) as executor:
        print("an executor's map:", max(photo.kept for photo in executor.map(resize, range(100))))
        chunks = executor.map(resize, range(100), chunksize=25)
        print("an executor's map with chunksize=25:", max(photo.kept for photo in chunks))


if __name__ == "__main__":
    main()
