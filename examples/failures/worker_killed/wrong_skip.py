"""To skip the task that failed skips every task after it, too."""

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
    """Resize all photos, and carry on when a worker dies."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(resize, photo) for photo in PHOTOS]
        for photo, future in zip(PHOTOS, futures):
            try:
                print(future.result())
            except BrokenProcessPool:
                print(f"{photo}: skipped")  # prints dog: skipped


if __name__ == "__main__":
    main()
