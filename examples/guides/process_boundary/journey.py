"""A letter goes to a worker process and back; it tells where it is handled: process, thread, functions."""

from __future__ import annotations

import multiprocessing
import os
import threading
import traceback
from concurrent.futures import Future, ProcessPoolExecutor

MODULES = (
    *("concurrent/futures/_base.py", "concurrent/futures/process.py"),
    *("multiprocessing/connection.py", "multiprocessing/queues.py", "multiprocessing/reduction.py"),
)


def tell(what: str) -> None:
    """Print what happens, where, and through which functions of the standard library it came to that."""
    frames = traceback.extract_stack()
    way = [frame.name for frame in frames if frame.filename.replace(os.sep, "/").endswith(MODULES)]
    if "_process_worker" in way:  # what started the worker is not a part of the journey
        way = way[way.index("_process_worker") :]
    thread = threading.current_thread()
    # the manager thread has no name of its own; the others have one that says more than their class
    name = type(thread).__name__ if thread.name.startswith("Thread-") else thread.name
    print(f"{what}: {multiprocessing.current_process().name}, {name}", flush=True)
    if way:
        print("  ", " > ".join(way), flush=True)


class Letter:
    """Tells when it is pickled and when it is rebuilt."""

    def __init__(self, text: str) -> None:
        self.text = text

    def __getstate__(self) -> str:
        tell(f"{self.text!r} is pickled")
        return self.text

    def __setstate__(self, text: str) -> None:
        tell(f"{text!r} is rebuilt")
        self.text = text


def answer(letter: Letter) -> Letter:
    """Answer a letter."""
    tell(f"{letter.text!r} is answered")
    return Letter("Hello, you")


def main() -> None:
    """Send one letter, and wait for the callback of its Future."""
    called_back = threading.Event()

    def call_back(future: Future[Letter]) -> None:
        tell(f"callback with {future.result().text!r}")
        called_back.set()

    with ProcessPoolExecutor(max_workers=1) as pool:
        tell("before submit()")
        future = pool.submit(answer, Letter("Hello"))
        future.add_done_callback(call_back)
        called_back.wait()
        tell(f"result() is {future.result().text!r}")


if __name__ == "__main__":
    main()
