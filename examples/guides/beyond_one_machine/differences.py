"""Requires distributed and loky: what the choice of an executor changes, although the job stays as it is."""

from __future__ import annotations

import os
import signal
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import Executor
from pathlib import Path
from typing import Any

from open_executor import open_executor


def append(items: list[str]) -> None:
    """Change the argument."""
    items.append("changed by the task")


def kill_once(marker: Path) -> str:
    """Kill the own process, unless that has been done before."""
    if not marker.exists():
        marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "the task ran again"


def outcome(executor: Executor, task: Callable[..., Any], *arguments: Any) -> str:
    """Return a task's result, or the name of its error."""
    try:
        return str(executor.submit(task, *arguments).result())
    except Exception as error:
        return type(error).__name__


def cancel_while_running(executor: Executor, pipe: Path) -> bool:
    """Cancel a task that reads from a pipe, after it has opened it; return what ``cancel`` says."""
    os.mkfifo(pipe)
    future = executor.submit(Path.read_text, pipe)
    with pipe.open("w"):
        return future.cancel()


def main() -> None:
    """Try the same things on each executor that is named on the command line."""
    for spec in sys.argv[1:] or ["threads", "processes", "loky", "dask"]:
        items: list[str] = []
        with tempfile.TemporaryDirectory() as folder, open_executor(spec) as executor:
            executor.submit(append, items).result()
            print(spec)
            print("  the caller's list:", items)
            print("  a lambda:", outcome(executor, lambda: "works"))
            print("  cancel() of a running task:", cancel_while_running(executor, Path(folder, "pipe")))
            if spec != "threads":  # there it would be the program itself
                print("  a killed worker:", outcome(executor, kill_once, Path(folder, "killed")))


if __name__ == "__main__":
    main()
