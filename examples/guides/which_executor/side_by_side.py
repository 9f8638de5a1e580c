"""Do two tasks that never pause run side by side, or does one wait until the other is done?"""

from __future__ import annotations

import concurrent.futures
import mmap
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

HERE, BUSY = 1, 2
PATIENCE = 0.2  # seconds of CPU time


def look_for_the_other(path: str, me: int) -> bool:
    """Wait until both tasks have begun, then compute without a pause, and watch the other one's mark."""
    sys.setswitchinterval(1000)  # a thread keeps the GIL until it pauses
    with Path(path).open("r+b") as file, mmap.mmap(file.fileno(), 2) as marks:
        marks[me] = HERE
        while not marks[1 - me]:
            time.sleep(0.001)
        marks[me] = BUSY
        end = time.thread_time() + PATIENCE
        while marks[1 - me] != BUSY and time.thread_time() < end:
            pass
        seen = marks[1 - me] == BUSY
    sys.setswitchinterval(0.005)
    return seen


def side_by_side(executor_class: Callable[[int], Executor]) -> bool:
    """Tell whether both tasks saw each other."""
    with tempfile.TemporaryDirectory() as folder, executor_class(2) as pool:
        path = Path(folder, "marks")
        path.write_bytes(bytes(2))
        return all(pool.map(look_for_the_other, [str(path)] * 2, range(2)))


def main() -> None:
    """Try each kind of executor that this Python has."""
    kinds: dict[str, Callable[[int], Executor]] = {"threads": ThreadPoolExecutor, "processes": ProcessPoolExecutor}
    if sys.version_info >= (3, 14):
        kinds["interpreters"] = concurrent.futures.InterpreterPoolExecutor
    for kind, executor_class in kinds.items():
        print(f"{kind}: {'side by side' if side_by_side(executor_class) else 'one after the other'}")


if __name__ == "__main__":
    main()
