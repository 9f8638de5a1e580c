"""Requires joblib: close the generator at the first good result; loky kills what runs, the rest never begins."""

from __future__ import annotations

import tempfile
import time
import warnings
from multiprocessing import active_children
from pathlib import Path

from joblib import Parallel, delayed


def score(number: int, begun: Path) -> float:
    """Return a good score from the first task; the others take an hour."""
    Path(begun, str(number)).touch()
    if number > 0:
        time.sleep(3600)
    return 0.99


def main() -> None:
    """Stop forty tasks when one score is good."""
    with tempfile.TemporaryDirectory() as folder, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # joblib says how many tasks it has cancelled
        parallel = Parallel(n_jobs=2, return_as="generator_unordered", pre_dispatch="n_jobs")
        scores = parallel(delayed(score)(number, Path(folder)) for number in range(40))
        for found in scores:
            if found > 0.9:
                break
        scores.close()
        print("found:", found)
        print("workers left:", len(active_children()))
        print("at most three of forty began:", len(list(Path(folder).iterdir())) <= 3)
    print("the next call:", Parallel(n_jobs=2)(delayed(abs)(number) for number in (-1, -2)))


if __name__ == "__main__":
    main()
