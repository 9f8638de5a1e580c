"""Interpreters share no Event; a task looks whether there is something in a queue."""

from __future__ import annotations

import time
from concurrent import interpreters
from concurrent.futures import Future, InterpreterPoolExecutor


def render(report: str, running: interpreters.Queue, stop: interpreters.Queue) -> str:
    """Render a report page by page, until something is in the queue."""
    running.put(report)
    while stop.empty():
        time.sleep(0.001)
    return f"{report} was stopped"


def main() -> None:
    """Cancel what is queued, and tell the task that is running."""
    running, stop = interpreters.create_queue(), interpreters.create_queue()
    with InterpreterPoolExecutor(max_workers=1) as pool:
        futures: list[Future[str]] = [pool.submit(render, report, running, stop) for report in ("one", "two")]
        running.get()
        print("cancel():", [future.cancel() for future in futures])
        stop.put("please")
        print(futures[0].result())


if __name__ == "__main__":
    main()
