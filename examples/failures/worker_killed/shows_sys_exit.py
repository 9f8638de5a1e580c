"""A task that calls sys.exit() breaks no pool: its SystemExit arrives in the main process."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor


def convert(recording: str) -> str:
    """Give up at the damaged recording."""
    if recording == "damaged":
        sys.exit(7)
    return f"{recording}: converted"


def main() -> None:
    """Convert three recordings; without the last except, this program would end with status 7."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for future in [pool.submit(convert, recording) for recording in ["monday", "damaged", "tuesday"]]:
            try:
                print(future.result())
            except Exception as error:
                print(f"except Exception: {error!r}")
            except SystemExit as error:
                print(f"except SystemExit: {error!r}")


if __name__ == "__main__":
    main()
