"""A worker registers an exit handler; whether it runs depends on the Python and on the start method."""

from __future__ import annotations

import atexit
from concurrent.futures import ProcessPoolExecutor


def prepare() -> None:
    """Register a handler in the worker."""
    atexit.register(print, "the worker has closed its connection", flush=True)


def main() -> None:
    """Run one task."""
    with ProcessPoolExecutor(max_workers=1, initializer=prepare) as pool:
        print("result:", pool.submit(abs, -1).result(), flush=True)


if __name__ == "__main__":
    main()
