"""The Future is asked for its exception first, and that raises too."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Event


def main() -> None:
    """Cancel a task that waits for its turn, and look for its exception."""
    go_on = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(go_on.wait)
        future = pool.submit(abs, -1)
        future.cancel()
        go_on.set()
        if future.exception() is None:  # raises CancelledError
            print(future.result())


if __name__ == "__main__":
    main()
