"""Requires pytest: which fixture sees what a task prints and logs, in a thread and in workers of each start method."""

from __future__ import annotations

import logging
import multiprocessing
import os
import subprocess
import sys
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor

import pytest

KINDS = ("thread", "fork", "spawn", "forkserver", "forkserver, the second test")
SEEN: dict[tuple[str, str], str] = {}


def task() -> None:
    """Print and log."""
    print("printed", flush=True)
    logging.getLogger("shop").warning("logged")


def run(kind: str) -> None:
    """Run the task in a thread or in a worker process."""
    pool: Executor = ThreadPoolExecutor(max_workers=1)
    if kind != "thread":
        pool = ProcessPoolExecutor(max_workers=1, mp_context=multiprocessing.get_context(kind.partition(",")[0]))
    with pool:
        pool.submit(task).result()


@pytest.mark.parametrize("kind", KINDS)
def test_capfd(kind: str, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    """Look at what was written to the files 1 and 2, and at the log."""
    run(kind)
    SEEN["capfd", kind] = " ".join("".join(capfd.readouterr()).split())
    SEEN["caplog", kind] = " ".join(caplog.messages)


@pytest.mark.parametrize("kind", KINDS)
def test_capsys(kind: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Look at what was written to sys.stdout and sys.stderr."""
    run(kind)
    SEEN["capsys", kind] = " ".join("".join(capsys.readouterr()).split())


def test_report(capfd: pytest.CaptureFixture[str]) -> None:
    """Print what was seen."""
    with capfd.disabled():
        print(f"{'':30}{'capsys':10}{'capfd':17}caplog")
        for kind in KINDS:
            capsys, captured, logged = (SEEN[name, kind] or "-" for name in ("capsys", "capfd", "caplog"))
            print(f"{kind:30}{capsys:10}{captured:17}{logged}")


def main() -> None:
    """Run these tests, without pytest's own report."""
    command = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", "-p", "no:terminal", __file__]
    subprocess.run(command, env={**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}, check=True)


if __name__ == "__main__":
    main()
