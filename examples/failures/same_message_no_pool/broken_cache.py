"""A cache on disk pickles what it keeps, and a Future holds a lock."""

from __future__ import annotations

import shelve
import tempfile
from concurrent.futures import Future


def main() -> None:
    """Keep the result of a search, but store the Future instead of its result."""
    answer: Future[int] = Future()
    answer.set_result(42)
    with tempfile.TemporaryDirectory() as folder, shelve.open(f"{folder}/cache") as cache:
        cache["search"] = answer  # raises TypeError
        print(cache["search"])


if __name__ == "__main__":
    main()
