"""A Python that was built without semaphores has no process pool; this program pretends to be one."""

from __future__ import annotations

import sys
from concurrent.futures import ProcessPoolExecutor
from types import ModuleType

# Simulates a Python that was built where sem_open is missing: the module is there, SemLock is not.
sys.modules["_multiprocessing"] = ModuleType("_multiprocessing")


def word_count(page: str) -> int:
    """Count the words of a page."""
    return len(page.split())


def main() -> None:
    """Count the words of three pages in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:  # raises NotImplementedError or ImportError
        for count in pool.map(word_count, ["one", "one two", "one two three"]):
            print(f"words = {count}")


if __name__ == "__main__":
    main()
