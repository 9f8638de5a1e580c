"""What each call reaches in a process pool; tasks that were handed over to the workers are beyond cancel()."""

from __future__ import annotations

import multiprocessing
import time
from concurrent.futures import CancelledError, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event

CALLS = ["cancel()", "shutdown(cancel_futures=True)", "your own flag", "Process.terminate()"]
main_program: Connection
stop: Event


def remember(connection: Connection, flag: Event) -> None:
    """Keep what the tasks of this worker need."""
    global main_program, stop
    main_program, stop = connection, flag


def work() -> str:
    """Work until the main program says that it is enough, and look at the flag between the steps."""
    main_program.send("running")
    while not main_program.poll(0.001):
        if stop.is_set():
            return "saw its flag"
    return "ran to its end"


def reach(call: str) -> list[str]:
    """Make the call while one task is running, two are handed over and one is queued; let the rest go on."""
    ours, theirs = multiprocessing.Pipe()
    flag = multiprocessing.Event()
    outcomes = []
    with ProcessPoolExecutor(max_workers=1, initializer=remember, initargs=(theirs, flag)) as pool:
        futures = [pool.submit(work)]
        ours.recv()
        futures += [pool.submit(work) for _ in range(3)]
        while not futures[2].running():
            time.sleep(0.001)
        if call == "cancel()":
            for future in futures:
                future.cancel()
        elif call == "shutdown(cancel_futures=True)":
            pool.shutdown(wait=False, cancel_futures=True)
        elif call == "your own flag":
            flag.set()
        else:
            for worker in multiprocessing.active_children():
                worker.terminate()
        if not flag.is_set():
            ours.send("enough")
        for future in futures:
            try:
                outcomes.append(future.result())
            except (CancelledError, BrokenProcessPool) as error:
                outcomes.append(type(error).__name__)
    return outcomes


def main() -> None:
    """Print what became of the tasks after each call."""
    for call, words in [("", ["running", "handed over", "handed over", "queued"]), *zip(CALLS, map(reach, CALLS))]:
        print(f"{call:31}" + "".join(f"{word:19}" for word in words).rstrip())


if __name__ == "__main__":
    main()
