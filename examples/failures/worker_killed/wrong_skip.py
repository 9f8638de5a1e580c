"""To skip the task that failed skips every task after it, too."""

from __future__ import annotations

import os
import signal
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

PHOTOS = ["cat", "panorama", "dog"]


def resize(photo: str) -> str:
    """Resize a photo; the panorama needs more memory than there is."""
    if photo == "panorama":
        bytes(1 << 30)  # a gigabyte of pixels
        os.kill(os.getpid(), signal.SIGKILL)  # what Linux does when the memory runs out
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
