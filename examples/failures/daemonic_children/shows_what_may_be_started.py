"""A worker of multiprocessing.Pool may start threads and programs, but no pool of processes and no manager."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


def start_executor() -> None:
    """Use a process pool of concurrent.futures."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(abs, -1).result()


def start_threads() -> None:
    """Use a thread pool."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(abs, -1).result()


def start_program() -> None:
    """Run another program."""
    subprocess.run([sys.executable, "-c", ""], check=True)


STARTS: dict[str, Callable[[], object]] = {
    "ProcessPoolExecutor": start_executor,
    "multiprocessing.Pool": multiprocessing.Pool,
    "Pool of spawn": multiprocessing.get_context("spawn").Pool,
    "multiprocessing.Manager": multiprocessing.Manager,
    "ThreadPoolExecutor": start_threads,
    "subprocess.run": start_program,
}


def attempt(what: str) -> str:
    """Start something, and return what came of it."""
    try:
        STARTS[what]()
    except AssertionError as error:
        return f"AssertionError: {error}"
    return "works"


def main() -> None:
    """Print what a worker may start."""
    with multiprocessing.Pool(processes=1) as outer:
        for what in STARTS:
            print(f"{what}: {outer.apply(attempt, (what,))}")


if __name__ == "__main__":
    main()
