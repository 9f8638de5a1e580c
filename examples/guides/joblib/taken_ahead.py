"""Requires joblib: items are taken before any task has ended, so a bar around them jumps ahead."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from joblib import Parallel, delayed

taken: list[int] = []


def pages() -> Iterator[int]:
    """Give eight pages, and note which have been taken; tqdm around them would count the same."""
    for page in range(8):
        taken.append(page)
        yield page


def fetch(page: int, gate: Path) -> int:
    """Fetch a page, when the gate is opened."""
    while not gate.exists():
        time.sleep(0.01)
    return page


def main() -> None:
    """Count what has been taken while all tasks wait."""
    for ahead in ("2 * n_jobs", "all"):
        taken.clear()
        with tempfile.TemporaryDirectory() as folder:
            gate = Path(folder, "open")
            parallel = Parallel(n_jobs=2, pre_dispatch=ahead, return_as="generator")
            results = parallel(delayed(fetch)(page, gate) for page in pages())
            print(f"pre_dispatch={ahead!r}: {len(taken)} of 8 taken, 0 done")
            gate.touch()
            print(f"  results: {list(results)}")


if __name__ == "__main__":
    main()
