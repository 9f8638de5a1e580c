"""Requires distributed: a worker is killed while it works, and every result arrives all the same."""

from __future__ import annotations

import os
import signal
import sys
from collections import Counter
from contextlib import ExitStack
from multiprocessing.connection import Client, Listener

from loopback_cluster import loopback_cluster
from open_executor import open_executor

TASKS = 8


def square(number: int, desk: tuple[str, int]) -> int:
    """Report at the desk, wait there to be called, and return the square of a number."""
    with Client(desk) as line:
        line.send((number, os.getpid()))
        line.recv()
    return number * number


def run(spec: str) -> None:
    """Submit the tasks; when two of them are running, kill the worker of the first."""
    with open_executor(spec) as executor, Listener(("127.0.0.1", 0), backlog=TASKS) as desk:
        futures = [executor.submit(square, number, desk.address) for number in range(TASKS)]
        lost, other = desk.accept(), desk.accept()
        reports = [lost.recv(), other.recv()]
        _, pid = reports[0]
        os.kill(pid, signal.SIGKILL)
        print(f"{TASKS} tasks, 2 running, and one of the workers is killed")
        other.send("go on")
        while len(reports) < TASKS + 1:
            line = desk.accept()
            reports.append(line.recv())
            line.send("go on")
        print("results:", [future.result() for future in futures])
        begun = Counter(number for number, _ in reports)
        print("tasks that began twice:", sum(1 for times in begun.values() if times == 2))


def main() -> None:
    """Use the cluster named on the command line, dask:tcp://host:port, or start one."""
    with ExitStack() as started:
        run(sys.argv[1] if len(sys.argv) > 1 else f"dask:{started.enter_context(loopback_cluster())}")


if __name__ == "__main__":
    main()
