"""Each task writes to the whole path of its file, and the working directory stays what it was."""

import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

both_folders_are_there = Barrier(2)


def save(folder: Path) -> None:
    """Make the folder, and write a file there."""
    folder.mkdir()
    both_folders_are_there.wait()
    (folder / f"{folder.name}.txt").write_text("report")


def main() -> None:
    """Save two files, and print how many are in each folder."""
    with tempfile.TemporaryDirectory() as top:
        folders = [Path(top, "ada"), Path(top, "bob")]
        with ThreadPoolExecutor(max_workers=2) as pool:
            list(pool.map(save, folders))
        print(sorted(len(list(folder.iterdir())) for folder in folders))


if __name__ == "__main__":
    main()
