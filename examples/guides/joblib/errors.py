"""Requires joblib: the first error ends the call and its workers; tasks that return their errors lose nothing."""

from __future__ import annotations

import os
import tempfile
import time
from multiprocessing import active_children
from pathlib import Path

from joblib import Parallel, delayed


def price(text: str) -> float:
    """Return a price."""
    return float(text)


def price_or_error(text: str) -> float | ValueError:
    """Return a price, or the error."""
    try:
        return price(text)
    except ValueError as error:
        return error


def run_long(running: Path) -> None:
    """Say that this task is running, and run on."""
    running.write_text("yes")
    time.sleep(3600)


def price_after(running: Path, text: str) -> float:
    """Return a price, when the other task is running."""
    running.read_text()
    return price(text)


def main() -> None:
    """Let a task fail while another is running; then let the tasks return their errors."""
    with tempfile.TemporaryDirectory() as folder:
        running = Path(folder, "running")
        os.mkfifo(running)
        try:
            Parallel(n_jobs=2)([delayed(run_long)(running), delayed(price_after)(running, "1,500")])
        except ValueError as error:
            print(error.__cause__)
            print(f"caught here: {error!r}")
            print(f"workers left: {len(active_children())}")
    print(Parallel(n_jobs=2)(delayed(price_or_error)(text) for text in ("3", "1,500", "2")))


if __name__ == "__main__":
    main()
