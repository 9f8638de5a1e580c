"""The line comes in Japanese, and for threads too; what the rules do not know is left alone."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import error_note


def save() -> None:
    """Hand a task to a pool that is shut down."""
    pool = ThreadPoolExecutor(1)
    pool.shutdown()
    pool.submit(print, "saved")


def main() -> None:
    """Fail in a thread in a way that is known, then in the main thread in a way of our own."""
    error_note.install(lang="ja")
    thread = threading.Thread(target=save, name="saver")
    thread.start()
    thread.join()
    raise KeyError("tea")  # raises KeyError


if __name__ == "__main__":
    main()
