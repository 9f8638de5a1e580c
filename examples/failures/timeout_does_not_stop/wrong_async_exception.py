"""PyThreadState_SetAsyncExc raises in a thread that runs Python code, not in one that waits in a call."""

from __future__ import annotations

import ctypes
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def render(report: str, worker: list[int], started: Event) -> str:
    """Render a report; it takes two seconds."""
    worker.append(threading.get_ident())
    started.set()
    time.sleep(2)
    print(f"{report} is rendered")
    return report


def main() -> None:
    """Raise an exception in the thread that renders a report, and wait for its end for half a second."""
    worker: list[int] = []
    started = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(render, "report.pdf", worker, started)
        started.wait()
        time.sleep(0.1)
        ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(worker[0]), ctypes.py_object(SystemExit))
        time.sleep(0.5)
        print(f"has ended: {future.done()}")  # prints has ended: False
    print(f"then: {future.exception()!r}")


if __name__ == "__main__":
    main()
