"""Requires joblib: a warnings filter of the main process does not reach loky's workers, and three ways that do."""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable
from typing import Any

from joblib import Parallel, delayed
from joblib.externals.loky import get_reusable_executor


def warn(number: int) -> int:
    """Return how many warnings of a task are shown."""
    with warnings.catch_warnings(record=True) as shown:
        warnings.warn("a rough guess", stacklevel=2)
    return len(shown)


def warn_in_silence(number: int) -> int:
    """Do the same below a filter of the task itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return warn(number)


def shown(task: Callable[[int], int] = warn, n_jobs: int = 2, **options: Any) -> str:
    """Run the task four times."""
    counts = Parallel(n_jobs=n_jobs, **options)(delayed(task)(number) for number in range(4))
    return f"{sum(counts)} of 4 warnings are shown"


def main() -> None:
    """Ignore all warnings here, and count those of the tasks."""
    warnings.simplefilter("ignore")
    print("n_jobs=1:", shown(n_jobs=1))
    print("backend='threading':", shown(backend="threading"))
    print("loky:", shown())
    print("catch_warnings in the task:", shown(warn_in_silence))
    print("initializer=...:", shown(initializer=warnings.simplefilter, initargs=("ignore",)))
    print("the next call without it:", shown())
    os.environ["PYTHONWARNINGS"] = "ignore"
    print("PYTHONWARNINGS, workers are there:", shown())
    get_reusable_executor().shutdown(wait=True)
    print("PYTHONWARNINGS, new workers:", shown())


if __name__ == "__main__":
    main()
