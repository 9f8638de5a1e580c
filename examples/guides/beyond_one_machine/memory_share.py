"""Requires distributed: the workers of a LocalCluster share the memory, and move results that wait to the disk."""

from __future__ import annotations

import logging
import os
from typing import Any

from distributed import Client, LocalCluster, Worker, wait
from distributed.system import MEMORY_LIMIT

MIB = 1 << 20
QUIET: dict[str, Any] = {"dashboard_address": "127.0.0.1:0", "silence_logs": logging.CRITICAL + 1}


def load(mib: int) -> bytes:
    """Load so much, and leave it on the worker as the result."""
    return b"x" * (mib * MIB)


def on_disk(dask_worker: Worker) -> int:
    """Return how many results this worker has moved to its disk."""
    return len(dask_worker.data.disk)


def share(workers: int, threads: int) -> str:
    """Return which part of the machine's memory each worker may take if no limit is given."""
    with (
        LocalCluster(n_workers=workers, threads_per_worker=threads, **QUIET) as cluster,
        Client(cluster) as client,
    ):
        limits = {worker["memory_limit"] for worker in client.scheduler_info()["workers"].values()}
    return ", ".join(f"{round(100 * limit / MEMORY_LIMIT)} %" for limit in limits)


def main() -> None:
    """Print the default limits; then keep 800 MiB of results in a worker that may take 600 MiB."""
    for workers, threads in (4, 1), (2, 1), (1, 1), (1, 2):
        print(f"n_workers={workers}, threads_per_worker={threads}: {share(workers, threads)} of the memory each")
    with (
        LocalCluster(n_workers=1, threads_per_worker=1, memory_limit="600MiB", **QUIET) as one,
        Client(one) as client,
    ):
        process = client.run(os.getpid)
        futures = client.map(load, [40] * 20, pure=False)
        wait(futures)
        print("20 results of 40 MiB, the same process:", client.run(os.getpid) == process)
        print("some are on the disk:", sum(client.run(on_disk).values()) > 0)
        print("each can be used:", set(client.gather(client.map(len, futures))) == {40 * MIB})


if __name__ == "__main__":
    main()
