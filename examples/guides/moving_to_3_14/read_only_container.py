"""The default start method where no temporary file can be written, as in a container with a read-only disk."""

from __future__ import annotations

import multiprocessing
import tempfile


def main() -> None:
    """Point tempfile to a folder that takes no file, and ask for the start method."""
    tempfile.tempdir = "/proc"
    print("default start method:", multiprocessing.get_start_method())


if __name__ == "__main__":
    main()
