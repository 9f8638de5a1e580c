"""Requires joblib: what the choice of a backend changes, although the tasks stay as they are."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from threading import Barrier

from joblib import Parallel, delayed

price = "as imported"


def see_and_change() -> str:
    """Return the global, and change it."""
    global price
    seen, price = price, "changed by a task"
    return seen


def fail() -> None:
    """Raise an error."""
    raise ValueError("not a price")


def be_killed() -> None:
    """End as if the system killed this process."""
    os.kill(os.getpid(), signal.SIGKILL)


def nested() -> str:
    """Call Parallel in a task: its two tasks can only meet if they run at the same time."""
    barrier = Barrier(2, timeout=60)
    Parallel(n_jobs=2)(delayed(barrier.wait)() for _ in range(2))
    [inner, _] = Parallel(n_jobs=2)(delayed(os.getpid)() for _ in range(2))
    return "two threads of the worker" if inner == os.getpid() else "two processes"


def outcome(backend: str, task: Callable[[], object], timeout: float | None = None) -> str:
    """Return what a task gives, or its error."""
    try:
        return str(Parallel(n_jobs=2, backend=backend, timeout=timeout)([delayed(task)()])[0])
    except Exception as error:
        cause = f" from {type(error.__cause__).__name__}" if error.__cause__ else ""
        return type(error).__name__ + cause


def main() -> None:
    """Try the same things with each backend."""
    global price
    for backend in ("loky", "multiprocessing", "threading"):
        price = "set in main()"
        print(backend)
        print("  a lambda:", outcome(backend, lambda: "works"))
        print("  the task's global:", outcome(backend, see_and_change))
        print("  and here, afterwards:", price)
        print("  a task raises:", outcome(backend, fail))
        print("  Parallel in a task:", outcome(backend, nested))
        if backend != "threading":  # there it would be the program itself
            timeout = 2 if backend == "multiprocessing" else None  # or it would wait without end
            print("  a killed worker:", outcome(backend, be_killed, timeout))


if __name__ == "__main__":
    main()
