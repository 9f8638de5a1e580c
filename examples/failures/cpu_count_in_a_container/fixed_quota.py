"""The CPU quota of a container is read from its cgroup files, which a folder stands for here."""

from __future__ import annotations

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory


def work(number: int) -> int:
    """Return the square of a number."""
    return number * number


def cpus(cgroup: Path = Path("/sys/fs/cgroup")) -> int:
    """Return how many CPUs this process may use, by its affinity and by its quota, at least one."""
    allowed = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        quota, period = (cgroup / "cpu.max").read_text().split()
    except (OSError, ValueError):  # no such file, or an empty one
        return allowed
    return allowed if quota == "max" else max(1, min(allowed, int(quota) // int(period)))


def main() -> None:
    """Make a pool with a worker for each CPU that may be used, if docker was given --cpus=1.5."""
    with TemporaryDirectory() as folder:
        Path(folder, "cpu.max").write_text("150000 100000\n")
        workers = cpus(Path(folder))
    with ProcessPoolExecutor(max_workers=workers) as pool:
        assert list(pool.map(work, range(4))) == [0, 1, 4, 9]
    print(f"workers: {workers}")


if __name__ == "__main__":
    main()
