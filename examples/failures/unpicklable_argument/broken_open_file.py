"""An open file is passed to a task; its position and its buffer belong to one process."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import TextIO


def count_words(file: TextIO) -> int:
    """Return the number of words in a file."""
    return len(file.read().split())


def main() -> None:
    """Read this program in a worker process."""
    with Path(__file__).open(encoding="utf-8") as file, ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(count_words, file)
        print(f"words = {future.result()}")  # raises TypeError


if __name__ == "__main__":
    main()
