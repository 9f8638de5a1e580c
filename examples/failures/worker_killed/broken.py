"""The system kills a worker process, and every unfinished task fails with it."""

from __future__ import annotations

import signal
import time
from concurrent.futures import ProcessPoolExecutor

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
    """Resize all photos in one worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for future in [pool.submit(resize, photo) for photo in PHOTOS]:
            print(future.result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
