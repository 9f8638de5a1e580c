"""Requires joblib and tqdm: the bar moves whenever a task is done, even if the first one is not."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from joblib import Parallel, delayed
from tqdm import tqdm

LOOK = {"ascii": True, "ncols": 40, "nrows": 9, "mininterval": 0, "bar_format": "{bar}| {n_fmt} of {total_fmt}"}


def fetch(page: int, gate: Path) -> int:
    """Fetch a page; the first one takes until the bar shows the others."""
    if page == 0:
        gate.read_text()
    return page


def main() -> None:
    """Fetch four pages."""
    with tempfile.TemporaryDirectory() as folder:
        gate = Path(folder, "gate")
        os.mkfifo(gate)
        jobs = [delayed(fetch)(page, gate) for page in range(4)]
        with tqdm(total=len(jobs), **LOOK) as bar:
            for _ in Parallel(n_jobs=2, return_as="generator_unordered")(jobs):
                bar.update()
                if bar.n == 3:
                    gate.write_text("go on")


if __name__ == "__main__":
    main()
