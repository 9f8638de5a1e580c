"""Requires pytest: one process pool for the tests of a module, and a check that no test leaves a worker behind."""

from __future__ import annotations

import multiprocessing
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import pytest

WORKERS: set[int] = set()
FORGOTTEN: list[ProcessPoolExecutor] = []


@pytest.fixture(scope="module", autouse=True)
def no_worker_is_left() -> Iterator[None]:
    """Look after all pools of the module have been shut down: what is set up first is torn down last."""
    yield
    left = len(multiprocessing.active_children())
    assert left == 0, f"worker processes left behind: {left}"


@pytest.fixture(scope="module")
def pool() -> Iterator[ProcessPoolExecutor]:
    """Start one pool, and shut it down after the module's last test."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        yield pool


@pytest.mark.parametrize("word", ["tea", "milk"])
def test_length(pool: ProcessPoolExecutor, word: str) -> None:
    """Use the pool of the module: both tests have the same worker."""
    assert pool.submit(len, word).result() == len(word)
    WORKERS.add(pool.submit(os.getpid).result())
    assert len(WORKERS) == 1


def test_forgets() -> None:
    """Leave a pool behind."""
    FORGOTTEN.append(ProcessPoolExecutor(max_workers=1))
    assert FORGOTTEN[0].submit(len, "tea").result() == 3


def main() -> None:
    """Run the tests without and with the last one, and print how that ends."""
    for selection in ("length", "length or forgets"):
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", selection, __file__]
        environment = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
        text = subprocess.run(command, env=environment, capture_output=True, text=True).stdout
        found = re.findall(r"\d+ (?:passed|errors?|failed)|worker processes left behind: \d+(?=\n)", text)
        print(f"-k {selection!r}: {', '.join(dict.fromkeys(found))}")


if __name__ == "__main__":
    main()
