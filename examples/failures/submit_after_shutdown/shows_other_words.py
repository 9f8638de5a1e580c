"""When the main thread has ended, an import and a new thread may be refused too, in words of their own."""

from __future__ import annotations

import importlib
import threading


def try_both() -> None:
    """Wait until the main thread has ended; then make a thread, and import the thread pool for the first time."""
    threading.main_thread().join()
    try:
        thread = threading.Thread(target=abs, args=(-1,))
        thread.start()
        thread.join()
        print("a new thread ran")
    except RuntimeError as error:
        print(f"new thread: {error}")
    try:
        importlib.import_module("concurrent.futures.thread")
    except RuntimeError as error:
        print(f"import: {error}")


def main() -> None:
    """Start a thread that goes on when the main thread has ended."""
    threading.Thread(target=try_both).start()


if __name__ == "__main__":
    main()
