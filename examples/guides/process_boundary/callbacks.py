"""The callbacks of four Futures say in which thread of the main process they run."""

from __future__ import annotations

import multiprocessing
import threading
from concurrent.futures import Future, ProcessPoolExecutor


def report(what: str, future: Future[int]) -> threading.Event:
    """Let the callback of a Future say in which thread it runs; return what it sets when it has."""
    called_back = threading.Event()

    def call_back(done: Future[int]) -> None:
        thread = threading.current_thread()
        # the manager thread has no name of its own; the others have one that says more than their class
        print(f"{what}: {type(thread).__name__ if thread.name.startswith('Thread-') else thread.name}", flush=True)
        called_back.set()

    future.add_done_callback(call_back)
    return called_back


class Stuck:
    """An argument that cannot be pickled, and says so only when the gate is open."""

    gate = threading.Event()

    def __reduce__(self) -> str:
        self.gate.wait()
        raise TypeError("cannot pickle this")


def main() -> None:
    """Cancel one task, let one fail on its way out and one succeed, and ask again when it is done."""
    start = multiprocessing.Event()
    with ProcessPoolExecutor(max_workers=1, initializer=start.wait) as pool:
        succeeds, fails, cancelled = pool.submit(abs, -3), pool.submit(id, Stuck()), pool.submit(abs, -5)
        report("cancelled", cancelled)
        cancelled.cancel()
        not_pickled, succeeded = report("not pickled", fails), report("succeeded", succeeds)
        Stuck.gate.set()
        not_pickled.wait()
        start.set()
        succeeded.wait()
    report("already done", succeeds)


if __name__ == "__main__":
    main()
