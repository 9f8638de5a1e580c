"""A worker leaves with exit code 7 while two tasks are in its pool: what their exceptions tell."""

from __future__ import annotations

import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event

both_submitted: Event


def set_event(event: Event) -> None:
    """Prepare the worker."""
    global both_submitted
    both_submitted = event


def leave() -> None:
    """End the worker without a word."""
    both_submitted.wait()
    os._exit(7)


def main() -> None:
    """Print the exceptions of the task that ended the worker, and of the one behind it."""
    context = multiprocessing.get_context("forkserver")
    event = context.Event()
    with ProcessPoolExecutor(max_workers=1, mp_context=context, initializer=set_event, initargs=(event,)) as pool:
        leaving, waiting = pool.submit(leave), pool.submit(abs, -1)
        event.set()
        first, second = leaving.exception(), waiting.exception()
    print(f"{type(first).__name__}: {first}")
    print("cause:", str(getattr(first, "__cause__", None)).strip("'\n"))
    print("the two tasks have", "one exception" if first is second else "an exception each")


if __name__ == "__main__":
    main()
