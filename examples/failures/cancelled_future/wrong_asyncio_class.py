"""The CancelledError of asyncio is caught, but since Python 3.8 it is another class."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def main() -> None:
    """Cancel a task that waits for its turn, and ask for its result."""
    go_on = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(go_on.wait)
        future = pool.submit(abs, -1)
        future.cancel()
        go_on.set()
        try:
            print(future.result())  # raises CancelledError
        except asyncio.CancelledError as error:
            print(f"not done: {error!r}")


if __name__ == "__main__":
    main()
