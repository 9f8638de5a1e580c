"""On Linux with glibc: memory that tasks have freed stays with the process, until `malloc_trim` gives it back."""

from __future__ import annotations

import ctypes
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

together = Barrier(4)


def resident() -> int:
    """Return the memory of this process, in MiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 // 2**20


def summarize() -> bytes:
    """Read 40 MiB in pieces, and return the last one."""
    pieces = [b"x" * 2**15 for _ in range(1280)]
    together.wait()
    return pieces.pop()


def main() -> None:
    """Look at the memory when the threads have ended and nothing refers to the other pieces."""
    before = resident()
    tracemalloc.start()
    with ThreadPoolExecutor(max_workers=4) as pool:
        futures = [pool.submit(summarize) for _ in range(4)]
    last = [future.result() for future in futures]
    allocated = tracemalloc.get_traced_memory()[0]
    print(f"{len(last)} pieces are left; less than 1 MiB is allocated: {allocated < 2**20}")
    print(f"the process is more than 80 MiB larger: {resident() - before > 80}")
    ctypes.CDLL("libc.so.6").malloc_trim(0)
    print(f"after malloc_trim, less than 40 MiB: {resident() - before < 40}")


if __name__ == "__main__":
    main()
