"""Requires pebble: a task has a limit of its own, cancel() ends it, and other tasks do not notice."""

from __future__ import annotations

import concurrent.futures
import time
from concurrent.futures import Future

from pebble import ProcessPool


def render(report: str, seconds: float) -> str:
    """Render a report, which takes so many seconds."""
    time.sleep(seconds)
    return f"{report} is rendered"


def main() -> None:
    """Render four reports with one worker; one is too late, one is not wanted any more."""
    reports = {"one": 0.0, "endless": 60.0, "unwanted": 60.0, "four": 0.0}
    limits = {"endless": 0.2}
    with ProcessPool(max_workers=1) as pool:
        futures: dict[str, Future[str]] = {
            report: pool.schedule(render, (report, seconds), timeout=limits.get(report))
            for report, seconds in reports.items()
        }
        for report, future in futures.items():
            if report == "unwanted":
                while not future.running():
                    time.sleep(0.01)
                print(f"cancel() of a running task: {future.cancel()}")
            try:
                print(future.result())
            except (concurrent.futures.TimeoutError, concurrent.futures.CancelledError) as error:
                print(f"{report}: {type(error).__name__}")


if __name__ == "__main__":
    main()
