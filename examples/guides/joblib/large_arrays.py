"""Requires joblib and numpy: a worker gets a large array as a file that it may only read, a small one as a copy."""

from __future__ import annotations

from typing import Any

import numpy as np
from joblib import Parallel, delayed


def change(array: Any) -> str:
    """Change the argument in place."""
    array[0] = 2
    return type(array).__name__


def outcome(array: Any, **options: Any) -> str:
    """Return what the task says, or its error."""
    try:
        return str(Parallel(n_jobs=2, **options)([delayed(change)(array)])[0])
    except ValueError as error:
        return f"ValueError: {error}"


def main() -> None:
    """Send a small array and a large one."""
    small, large = np.ones(1_000), np.ones(1_000_000)
    print(f"{small.nbytes} bytes:", outcome(small))
    print(f"{large.nbytes} bytes:", outcome(large))
    print("max_nbytes=None:", outcome(large, max_nbytes=None))
    print("mmap_mode='c':", outcome(large, mmap_mode="c"))
    print("unchanged here:", bool((large == 1).all()))
    print("backend='threading':", outcome(large, backend="threading"))
    print("unchanged here:", bool((large == 1).all()))


if __name__ == "__main__":
    main()
