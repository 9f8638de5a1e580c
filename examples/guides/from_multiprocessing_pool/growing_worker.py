"""maxtasksperchild counts chunks: of a hundred items, how many a worker keeps in its memory before a new one comes."""

from __future__ import annotations

from multiprocessing import Pool

KEPT: list[bytes] = []


def resize(photo: int) -> int:
    """Resize a photo, and forget to free a thousand bytes; return how many photos this worker has kept."""
    KEPT.append(bytes(1000))
    return len(KEPT)


def main() -> None:
    """Resize a hundred photos, in workers that end after ten tasks each."""
    with Pool(1, maxtasksperchild=10) as pool:
        print("map: at most", max(pool.map(resize, range(100))))
    with Pool(1, maxtasksperchild=10) as pool:
        print("map with chunksize=1: at most", max(pool.map(resize, range(100), chunksize=1)))
    with Pool(1, maxtasksperchild=10) as pool:
        print("imap_unordered: at most", max(pool.imap_unordered(resize, range(100))))


if __name__ == "__main__":
    main()
