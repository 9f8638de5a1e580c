"""The types and the words of pickling errors, for a few arguments that cannot be pickled."""

from __future__ import annotations

import os
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from pickle import PicklingError


def task(argument: object) -> None:
    """Never run."""


def main() -> None:
    """Submit what cannot be pickled, and print the errors."""

    def inner() -> None:
        """Is not at the top of a module."""

    pool = ThreadPoolExecutor(max_workers=1)
    with Path(os.devnull).open() as file, ProcessPoolExecutor(max_workers=1) as executor:
        for argument in ([inner], [threading.Lock()], [file], [threading.current_thread()], [pool]):
            try:
                executor.submit(task, argument).result()
            except (PicklingError, TypeError, AttributeError) as error:
                print(f"{type(error).__name__}: {error}")
                if inner in argument:
                    print(*(f"    {note}\n" for note in getattr(error, "__notes__", [])), sep="", end="")


if __name__ == "__main__":
    main()
