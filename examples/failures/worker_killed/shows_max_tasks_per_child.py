"""Memory that tasks never give back grows with the worker, and goes when a new worker replaces it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

CACHE: list[bytes] = []


def resize(photo: int) -> int:
    """Resize a photo, and forget to free a megabyte; return how many megabytes this worker has kept."""
    CACHE.append(bytes(1 << 20))
    return len(CACHE)


def main() -> None:
    """Resize six photos in a worker that stays, and in workers that end after each one."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print("one worker:", *pool.map(resize, range(6)))
    with ProcessPoolExecutor(max_workers=1, max_tasks_per_child=1) as pool:
        print("new for each task:", *pool.map(resize, range(6)))


if __name__ == "__main__":
    main()
