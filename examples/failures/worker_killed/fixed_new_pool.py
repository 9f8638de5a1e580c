"""The tasks that a dead worker left unfinished run again, each in a pool of its own."""

from __future__ import annotations

import signal
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

PHOTOS = {"cat": 1, "panorama": 1000, "dog": 1}  # megabytes of pixels
ROOM = 500  # megabytes that the machine has left


def resize(photo: str) -> str:
    """Resize a photo; the panorama needs more memory than there is."""
    time.sleep(0.1)  # what it takes to load a photo
    pixels = bytes(PHOTOS[photo] << 20)
    if len(pixels) > ROOM << 20:
        signal.raise_signal(signal.SIGKILL)  # what Linux does when the memory runs out
    return f"{photo}: resized"


def main() -> None:
    """Resize all photos, and find out which of them kills its worker."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(resize, photo) for photo in PHOTOS]
    for photo, future in zip(PHOTOS, futures):
        if isinstance(future.exception(), BrokenProcessPool):
            with ProcessPoolExecutor(max_workers=1) as pool:
                future = pool.submit(resize, photo)
        print(f"{photo}: kills its worker" if future.exception() else future.result())


if __name__ == "__main__":
    main()
