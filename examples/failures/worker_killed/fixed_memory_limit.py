"""A worker process with a memory limit gets a MemoryError, and is not killed."""

from __future__ import annotations

import os
import resource
import signal
from concurrent.futures import ProcessPoolExecutor

PHOTOS = ["cat", "panorama", "dog"]
LIMIT = 512 << 20


def limit_memory() -> None:
    """Let the worker have 512 MiB of address space."""
    resource.setrlimit(resource.RLIMIT_AS, (LIMIT, LIMIT))


def resize(photo: str) -> str:
    """Resize a photo; the panorama needs more memory than there is."""
    if photo == "panorama":
        bytes(1 << 30)  # a gigabyte of pixels
        os.kill(os.getpid(), signal.SIGKILL)  # what Linux does when the memory runs out
    return f"{photo}: resized"


def main() -> None:
    """Resize all photos in one worker process."""
    with ProcessPoolExecutor(max_workers=1, initializer=limit_memory) as pool:
        futures = [pool.submit(resize, photo) for photo in PHOTOS]
        for photo, future in zip(PHOTOS, futures):
            print(f"{photo}: {future.exception()!r}" if future.exception() else future.result())


if __name__ == "__main__":
    main()
