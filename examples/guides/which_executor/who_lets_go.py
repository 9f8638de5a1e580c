"""During which calls may other threads run Python code? Those that let go of the GIL."""

from __future__ import annotations

import hashlib
import json
import sys
import time
import zlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event

DATA = bytes(1_000_000)
NUMBERS = list(range(20_000))
PATIENCE = 0.2  # seconds of CPU time

CALLS: dict[str, Callable[[], object]] = {
    "time.sleep": lambda: time.sleep(0.01),
    "reading a file": lambda: Path(__file__).read_bytes(),
    "hashlib.sha256": lambda: hashlib.sha256(DATA),
    "zlib.compress": lambda: zlib.compress(DATA),
    "json.dumps": lambda: json.dumps(NUMBERS),
    "sorted": lambda: sorted(NUMBERS),
    "a loop in Python": lambda: sum(number * number for number in NUMBERS),
}


def repeat(call: Callable[[], object], begun: Event, noticed: Event) -> bool:
    """Call again and again, until the main thread could run, or patience is at an end."""
    end = time.thread_time() + PATIENCE
    begun.set()
    while not noticed.is_set() and time.thread_time() < end:
        call()
    return noticed.is_set()


def main() -> None:
    """Run each call in a worker thread that keeps the GIL as long as it can."""
    sys.setswitchinterval(1000)
    with ThreadPoolExecutor(max_workers=1) as pool:
        for name, call in CALLS.items():
            begun, noticed = Event(), Event()
            future = pool.submit(repeat, call, begun, noticed)
            begun.wait()
            noticed.set()
            print(f"{name}: {'lets go' if future.result() else 'keeps it'}")


if __name__ == "__main__":
    main()
