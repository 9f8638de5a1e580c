"""The error is caught and logged, and the log shows nothing: a CancelledError has no message."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event


def main() -> None:
    """Cancel a task that waits for its turn, and log why there is no result."""
    go_on = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(go_on.wait)
        future = pool.submit(abs, -1)
        future.cancel()
        go_on.set()
        try:
            print(f"result: {future.result()}")
        except Exception as error:
            print(f"failed: {error}")  # prints failed:


if __name__ == "__main__":
    main()
