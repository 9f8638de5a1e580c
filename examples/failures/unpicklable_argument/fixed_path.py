"""A path is passed to a task, and the task opens the file itself."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path


def count_words(path: Path) -> int:
    """Return the number of words in a file."""
    with path.open(encoding="utf-8") as file:
        return len(file.read().split())


def main() -> None:
    """Read this program in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(count_words, Path(__file__))
        print(f"words = {future.result()}")


if __name__ == "__main__":
    main()
