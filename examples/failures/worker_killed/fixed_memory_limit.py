"""A worker process with a memory limit gets a MemoryError, and is not killed."""

from __future__ import annotations

import resource
import signal
import time
from concurrent.futures import ProcessPoolExecutor

PHOTOS = {"cat": 1, "panorama": 1000, "dog": 1}  # megabytes of pixels
ROOM = 500  # megabytes that the machine has left


def limit_memory() -> None:
    """Let the worker have 500 MiB of address space."""
    resource.setrlimit(resource.RLIMIT_AS, (ROOM << 20, ROOM << 20))


def resize(photo: str) -> str:
    """Resize a photo; the panorama needs more memory than there is."""
    time.sleep(0.1)  # what it takes to load a photo
    pixels = bytes(PHOTOS[photo] << 20)
    if len(pixels) > ROOM << 20:
        signal.raise_signal(signal.SIGKILL)  # what Linux does when the memory runs out
    return f"{photo}: resized"


def main() -> None:
    """Resize all photos in one worker process."""
    with ProcessPoolExecutor(max_workers=1, initializer=limit_memory) as pool:
        futures = [pool.submit(resize, photo) for photo in PHOTOS]
        for photo, future in zip(PHOTOS, futures):
            print(f"{photo}: {future.exception()!r}" if future.exception() else future.result())


if __name__ == "__main__":
    main()
