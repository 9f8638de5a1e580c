"""Which executor may be opened inside a task of which other one."""

from __future__ import annotations

import concurrent.futures
import multiprocessing
import sys
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

EXECUTORS: dict[str, Callable[[int], Executor]] = {"threads": ThreadPoolExecutor, "processes": ProcessPoolExecutor}
if sys.version_info >= (3, 14):
    EXECUTORS["interpreters"] = concurrent.futures.InterpreterPoolExecutor


def inside(kind: str) -> int:
    """Open an executor inside a task, and use it."""
    with EXECUTORS[kind](1) as inner:
        return inner.submit(abs, -7).result()


def outside(outer: str, inner: str) -> int:
    """Run such a task."""
    if outer == "multiprocessing.Pool":
        pool = multiprocessing.Pool(1)
        result = pool.apply_async(inside, (inner,))
        pool.close()
        pool.join()
        return result.get()
    with EXECUTORS[outer](1) as executor:
        return executor.submit(inside, inner).result()


def main() -> None:
    """Try every pair that this Python has."""
    for outer in (*EXECUTORS, "multiprocessing.Pool"):
        for inner in EXECUTORS:
            try:
                verdict = "works" if outside(outer, inner) == 7 else "wrong"
            except Exception as error:
                verdict = f"{type(error).__name__}: {error}"
            print(f"{inner} in {outer}: {verdict}")


if __name__ == "__main__":
    main()
