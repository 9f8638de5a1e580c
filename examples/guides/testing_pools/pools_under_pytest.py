"""Requires pytest, pytest-xdist: in which ways of running pytest a worker finds the functions of the test module."""

from __future__ import annotations

import multiprocessing
import os
import re
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import pytest

WAYS = ("python -m pytest --import-mode=importlib", "pytest --import-mode=importlib", "pytest -n 2")


def task() -> int:
    """Stand for a function that a test submits."""
    return 3


@pytest.mark.parametrize("method", ["fork", "forkserver", "spawn"])
def test_pools(method: str) -> None:
    """Run a function of this module in an executor and in a Pool."""
    context = multiprocessing.get_context(method)
    with ProcessPoolExecutor(max_workers=1, mp_context=context) as executor:
        assert executor.submit(task).result() == 3
    with context.Pool(1) as pool:
        assert pool.apply(task) == 3


def run(way: str) -> str:
    """Run the test, and return how it ended with each start method and what was printed besides."""
    start, *options = way.removeprefix("python -m ").split()
    # The command pytest leaves the current folder out of sys.path, as -P does.
    python = [sys.executable] if way.startswith("python") else [sys.executable, "-P"]
    command = [*python, "-m", start, "-q", *options, "-p", "xdist.plugin", "-p", "no:cacheprovider", "-rA", __file__]
    environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1", "COLUMNS": "300"}
    text = subprocess.run(command, env=environment, capture_output=True, text=True).stdout
    ends = re.findall(r"^(?:PASSED|FAILED) \S+\[(\w+)\](?: - [\w.]*?(\w+):)?", text, re.MULTILINE)
    lines = [way, *(f"    {method}: {error or 'passed'}" for method, error in sorted(ends))]
    if missing := re.search(r"ModuleNotFoundError: No module named '\w+'", text):
        lines.append(f"    in the workers: {missing[0]}")
    # Without -n, a thread of the first pool may be about to end when the second one forks.
    if "-n" in options and "multi-threaded, use of fork()" in text:
        lines.append("    DeprecationWarning: This process is multi-threaded, use of fork() may lead to deadlocks")
    return "\n".join(lines)


def main() -> None:
    """Run pytest in each way."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        print("\n".join(pool.map(run, WAYS)))


if __name__ == "__main__":
    main()
