"""A worker process ends after its task, and the memory that the task has freed goes with it (on Linux)."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path


def resident() -> int:
    """Return the memory of this process, in MiB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 // 2**20


def summarize() -> bytes:
    """Read 160 MiB in pieces, and return the last one."""
    pieces = [b"x" * 2**15 for _ in range(5120)]
    return pieces.pop()


def main() -> None:
    """Look at the memory of the next worker, and of this process."""
    before = resident()
    with ProcessPoolExecutor(max_workers=1, max_tasks_per_child=1) as pool:
        pool.submit(summarize).result()
        print(f"the next worker has less than 80 MiB: {pool.submit(resident).result() < 80}")
    print(f"this process is less than 40 MiB larger: {resident() - before < 40}")


if __name__ == "__main__":
    main()
