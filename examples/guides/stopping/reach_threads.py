"""What each call reaches in a thread pool: the queue, or a task that looks at its flag."""

from __future__ import annotations

import concurrent.futures
import contextlib
from concurrent.futures import ThreadPoolExecutor
from threading import Event

CALLS = ["result(timeout=0)", "cancel()", "shutdown(wait=False)", "shutdown(cancel_futures=True)", "your own flag"]


def work(running: Event, gate: Event, flag: Event) -> str:
    """Work until the gate opens, and look at the flag between the steps."""
    running.set()
    while not gate.wait(0.001):
        if flag.is_set():
            return "saw its flag"
    return "ran to its end"


def reach(call: str) -> list[str]:
    """Make the call while one task has finished, one is running and one is queued; let the rest go on."""
    running, gate, flag = Event(), Event(), Event()
    outcomes = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(str, "ran to its end")]
        futures[0].result()
        futures += [pool.submit(work, running, gate, flag) for _ in range(2)]
        running.wait()
        for future in futures:
            if call == "result(timeout=0)":
                with contextlib.suppress(concurrent.futures.TimeoutError):
                    future.result(timeout=0)
            elif call == "cancel()":
                future.cancel()
        if call.startswith("shutdown"):
            pool.shutdown(wait=False, cancel_futures=call.endswith("(cancel_futures=True)"))
        elif call == "your own flag":
            flag.set()
        if not flag.is_set():
            gate.set()
        for future in futures:
            try:
                outcomes.append(future.result())
            except concurrent.futures.CancelledError as error:
                outcomes.append(type(error).__name__)
    return outcomes


def main() -> None:
    """Print what became of the tasks after each call."""
    for call, words in [("", ["finished", "running", "queued"]), *zip(CALLS, map(reach, CALLS))]:
        print(f"{call:31}" + "".join(f"{word:16}" for word in words).rstrip())


if __name__ == "__main__":
    main()
