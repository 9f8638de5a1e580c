"""Each task resizes one half of a photo, and none needs more memory than there is."""

from __future__ import annotations

import signal
import time
from concurrent.futures import ProcessPoolExecutor

PHOTOS = {"cat": 1, "panorama": 1000, "dog": 1}  # megabytes of pixels
ROOM = 500  # megabytes that the machine has left


def resize(photo: str, half: str) -> str:
    """Resize one half of a photo."""
    time.sleep(0.1)  # what it takes to load a photo
    pixels = bytes((PHOTOS[photo] << 20) // 2)
    if len(pixels) > ROOM << 20:
        signal.raise_signal(signal.SIGKILL)  # what Linux does when the memory runs out
    return f"{photo}, {half} half: resized"


def main() -> None:
    """Resize all photos in one worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for future in [pool.submit(resize, photo, half) for photo in PHOTOS for half in ("left", "right")]:
            print(future.result())


if __name__ == "__main__":
    main()
