"""terminate_workers() ends the tasks of a pool, unless a worker ignores SIGTERM; kill_workers() ends them all."""

from __future__ import annotations

import multiprocessing
import signal
import time
from concurrent.futures import CancelledError, Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection

main_program: Connection


def prepare(connection: Connection, ignore: bool) -> None:
    """Ignore SIGTERM or not, as a library may do that a task uses."""
    global main_program
    main_program = connection
    signal.signal(signal.SIGTERM, signal.SIG_IGN if ignore else signal.SIG_DFL)


def work() -> str:
    """Work until the main program says that it is enough."""
    main_program.send("running")
    main_program.poll(None)
    return "ran to its end"


def outcome(future: Future[str]) -> str:
    """Say how a task ended."""
    try:
        return future.result()
    except (CancelledError, BrokenProcessPool):
        return "ended"


def end(method: str, ignore: bool) -> str:
    """Call a method while one task is running and others wait; say what became of them."""
    ours, theirs = multiprocessing.Pipe()
    with ProcessPoolExecutor(max_workers=1, initializer=prepare, initargs=(theirs, ignore)) as pool:
        futures = [pool.submit(work)]
        ours.recv()
        futures += [pool.submit(work) for _ in range(3)]
        while not futures[1].running():
            time.sleep(0.001)
        getattr(pool, method)()
        if ignore and method == "terminate_workers":
            ours.send("enough")
        first, *others = map(outcome, futures)
    return f"the first task {first}, {'others ran, too' if 'ran to its end' in others else 'no other one began'}"


def main() -> None:
    """Try both methods, which are new in Python 3.14, on both kinds of workers."""
    for ignore in (False, True):
        print("SIGTERM is ignored" if ignore else "SIGTERM is not ignored")
        for method in ("terminate_workers", "kill_workers"):
            print(f"  {method}(): {end(method, ignore)}")


if __name__ == "__main__":
    main()
