"""Each worker process has a working directory of its own, and its next task begins there."""

from __future__ import annotations

import multiprocessing
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from threading import Barrier

both_have_changed: Barrier


def begin(barrier: Barrier) -> None:
    """Keep the barrier in this worker."""
    global both_have_changed
    both_have_changed = barrier


def save(folder: Path) -> None:
    """Make the folder, change to it, and write a file there."""
    folder.mkdir()
    os.chdir(folder)
    both_have_changed.wait()
    Path(f"{folder.name}.txt").write_text("report")


def main() -> None:
    """Save two files; print how many are in each folder, and whether the next task begins in one of the folders."""
    with tempfile.TemporaryDirectory() as top:
        folders = [Path(top, "ada"), Path(top, "bob")]
        with ProcessPoolExecutor(2, initializer=begin, initargs=(multiprocessing.Barrier(2),)) as pool:
            list(pool.map(save, folders))
            print(Path(pool.submit(os.getcwd).result()).name in ("ada", "bob"))
        print(sorted(len(list(folder.iterdir())) for folder in folders))


if __name__ == "__main__":
    main()
