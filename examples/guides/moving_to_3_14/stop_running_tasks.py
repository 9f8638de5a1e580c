"""A task that never ends is stopped: by a method of the pool, or where there is none, by one of its processes."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event

started: Event


def set_event(event: Event) -> None:
    """Prepare the worker."""
    global started
    started = event


def run_for_ever() -> None:
    """Never end."""
    started.set()
    while True:
        pass


def stop(pool: ProcessPoolExecutor, how: str) -> None:
    """Terminate or kill the workers, and print with which method."""
    method = getattr(pool, f"{how}_workers", None)
    if method:
        print(f"pool.{how}_workers()")
        method()
    else:
        print(f"process.{how}() for all active_children()")
        for process in multiprocessing.active_children():
            getattr(process, how)()


def main() -> None:
    """Stop a task in both ways, and print what is left of the pool."""
    event = multiprocessing.Event()
    for how in ("terminate", "kill"):
        event.clear()
        pool = ProcessPoolExecutor(max_workers=1, initializer=set_event, initargs=(event,))
        running = pool.submit(run_for_ever)
        waiting = [pool.submit(abs, -1) for _ in range(5)]
        event.wait()
        stop(pool, how)
        print("    the running task:", type(running.exception()).__name__)
        print("    the last task in the queue is cancelled:", waiting[-1].cancelled())
        try:
            pool.submit(abs, -1)
        except RuntimeError as error:
            print(f"    submit(): {type(error).__name__}: {error}")
        pool.shutdown()


if __name__ == "__main__":
    main()
