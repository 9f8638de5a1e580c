"""Requires joblib: a temporary folder whose path is not ASCII is an error; another folder is the remedy."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

from joblib import Parallel, delayed


def outcome(n_jobs: int = 2, **options: Any) -> str:
    """Return the results of two tasks, or the error and the characters that it is about."""
    try:
        return str(Parallel(n_jobs=n_jobs, **options)(delayed(abs)(number) for number in (-1, -2)))
    except UnicodeEncodeError as error:
        message, _, _ = str(error).partition(" in position")
        return f"UnicodeEncodeError: {message} {error.object[error.start : error.end]}"


def main() -> None:
    """Use a folder with the name of a user in its path, then another one."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["JOBLIB_TEMP_FOLDER"] = str(Path(folder, "山田"))
        print("loky:", outcome())
        print("max_nbytes=None:", outcome(max_nbytes=None))
        print("backend='threading':", outcome(backend="threading"))
        print("n_jobs=1:", outcome(n_jobs=1))
        print("temp_folder=...:", outcome(temp_folder=folder))
        os.environ["JOBLIB_TEMP_FOLDER"] = str(Path(folder, "joblib"))
        print("JOBLIB_TEMP_FOLDER:", outcome())


if __name__ == "__main__":
    main()
