"""An initializer and its argument reach a worker while it starts: pickled, or inherited through a fork."""

from __future__ import annotations

import multiprocessing
import threading
import traceback
from concurrent.futures import ProcessPoolExecutor

LANDMARKS = ("submit", "start", "_launch", "dump", "spawn_main", "_serve_one", "_main", "_bootstrap", "_process_worker")


def tell(what: str) -> None:
    """Print what happens, in which process and thread, and the landmarks on the way to it."""
    way = [frame.name for frame in traceback.extract_stack() if frame.name in LANDMARKS]
    process, thread = multiprocessing.current_process(), threading.current_thread()
    print(f"{what}: {process.name}, {thread.name}\n   {' > '.join(way)}", flush=True)


class Welcome:
    """Tells when it is pickled and when it is rebuilt."""

    def __getstate__(self) -> str:
        tell("the argument is pickled")
        return "welcome"

    def __setstate__(self, state: str) -> None:
        tell("the argument is rebuilt")


def greet(welcome: Welcome) -> None:
    """Prepare the worker."""
    tell("the initializer runs")


def main() -> None:
    """Start one worker with an initializer."""
    with ProcessPoolExecutor(max_workers=1, initializer=greet, initargs=(Welcome(),)) as pool:
        pool.submit(abs, -1).result()


if __name__ == "__main__":
    main()
