"""A pool that has lost a worker refuses every new task."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor


def convert(recording: str) -> str:
    """Convert a recording; a fault in a C library ends the whole process at the damaged one."""
    if recording == "damaged":
        os._exit(3)
    return f"{recording}: converted"


def main() -> None:
    """Convert three recordings, one after the other, in the same pool."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for recording in ["monday", "damaged", "tuesday"]:
            future = pool.submit(convert, recording)  # raises BrokenProcessPool
            print(future.exception() or future.result())


if __name__ == "__main__":
    main()
