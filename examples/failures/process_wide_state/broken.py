"""Two tasks change to a folder of their own, and both files land in one of the two folders."""

import os
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

both_have_changed = Barrier(2)  # makes certain what otherwise happens by chance


def save(folder: Path) -> None:
    """Make the folder, change to it, and write a file there."""
    folder.mkdir()
    os.chdir(folder)
    both_have_changed.wait()
    Path(f"{folder.name}.txt").write_text("report")


def main() -> None:
    """Save two files, and print how many are in each folder."""
    with tempfile.TemporaryDirectory() as top:
        folders = [Path(top, "ada"), Path(top, "bob")]
        with ThreadPoolExecutor(max_workers=2) as pool:
            list(pool.map(save, folders))
        print(sorted(len(list(folder.iterdir())) for folder in folders))  # prints [0, 2]


if __name__ == "__main__":
    main()
