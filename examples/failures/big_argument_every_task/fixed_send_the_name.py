"""The tasks get the name of a file and read what they need, so a hundred bytes are sent instead of a million."""

import pickle
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory


def look_up(path: Path, place: int) -> int:
    """Return a cell of the table in a file."""
    with path.open("rb") as file:
        file.seek(place)
        return file.read(1)[0]


def main() -> None:
    """Look up twenty cells."""
    with TemporaryDirectory() as folder, ProcessPoolExecutor(max_workers=2) as pool:
        path = Path(folder, "table")
        path.write_bytes(bytes(1_000_000))
        task = partial(look_up, path)
        list(pool.map(task, range(20)))
    print(f"less than a thousand bytes for each task: {len(pickle.dumps(task)) < 1000}")


if __name__ == "__main__":
    main()
