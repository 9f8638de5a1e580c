"""Requires joblib and numpy: where joblib writes the large arguments of its tasks, and when the files go."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
from joblib import Parallel, delayed
from joblib.externals.loky import get_reusable_executor


def file_of(array: Any) -> Path:
    """Return the file that the argument is mapped from."""
    return Path(array.filename)


def call(**options: Any) -> Path:
    """Give a task a large array; return its file."""
    file: Path = Parallel(n_jobs=2, **options)([delayed(file_of)(np.ones(200_000))])[0]
    return file


def main() -> None:
    """Look for the files after two calls in one block, and after the block; then choose the folder."""
    with Parallel(n_jobs=2) as parallel:
        for number in (1, 2):
            files = parallel(delayed(file_of)(np.ones(200_000)) for _ in range(3))
            folder = files[0].parent
            print(f"after call {number} in the block: {len(list(folder.iterdir()))} files")
    print("after the block:", len(list(folder.iterdir())) if folder.exists() else "no folder")
    print("the folder's name:", f"{folder.name[:25]}…")

    with tempfile.TemporaryDirectory() as own:
        print("temp_folder, workers still there:", call(temp_folder=own).is_relative_to(own))
        get_reusable_executor().shutdown(wait=True)
        print("temp_folder, new workers:", call(temp_folder=own).is_relative_to(own))


if __name__ == "__main__":
    main()
