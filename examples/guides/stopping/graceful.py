"""Ctrl-C and SIGTERM end a process pool in the same way: the queue is cancelled, the running task is told."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from concurrent.futures import Future, ProcessPoolExecutor, wait
from multiprocessing.synchronize import Event

running: Event
stop: Event


def prepare(*events: Event) -> None:
    """Keep the events in this worker; leave Ctrl-C to the main process, and let SIGTERM end this one."""
    global running, stop
    running, stop = events
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)


def fetch(page: int) -> str:
    """Fetch a page, which takes a minute, unless the program is to stop."""
    running.set()
    return "given up" if stop.wait(60) else "fetched"


def serve() -> int:
    """Fetch five pages until a signal comes; return the exit status."""
    received: list[int] = []
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda number, frame: received.append(number))
    events = multiprocessing.Event(), multiprocessing.Event()
    with ProcessPoolExecutor(max_workers=1, initializer=prepare, initargs=events) as pool:
        futures: list[Future[str]] = [pool.submit(fetch, page) for page in range(5)]
        events[0].wait()
        print("running", flush=True)
        pending = set(futures)
        while pending and not received:
            pending = wait(pending, timeout=0.1).not_done
        for future in futures:
            future.cancel()
        events[1].set()
    print(f"first page: {futures[0].result()}, last page cancelled: {futures[-1].cancelled()}")
    return 128 + received[0] if received else 0


def main() -> None:
    """Run serve() twice; press Ctrl-C, which reaches every process of a terminal, and send SIGTERM."""
    for number, send in ((signal.SIGINT, os.killpg), (signal.SIGTERM, os.kill)):
        command = [sys.executable, __file__, "serve"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True) as program:
            assert program.stdout
            program.stdout.readline()
            send(program.pid, number)
            print(f"{number.name}: {program.stdout.read()}", end="")
        print(f"exit status {program.returncode}")


if __name__ == "__main__":
    if "serve" in sys.argv:
        sys.exit(serve())
    main()
