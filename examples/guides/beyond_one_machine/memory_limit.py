"""Requires distributed: the nanny kills a worker that takes too much memory; a large argument brings a warning."""

from __future__ import annotations

import logging
import time
import warnings
from typing import Any

import dask
from distributed import Client, KilledWorker, LocalCluster

MIB = 1 << 20
QUIET: dict[str, Any] = {"dashboard_address": "127.0.0.1:0", "silence_logs": logging.CRITICAL + 1}


def load(mib: int, seconds: int = 0) -> int:
    """Load so much at once, and work on it for so long."""
    data = b"x" * (mib * MIB)
    time.sleep(seconds)
    return len(data) // MIB


def show(record: logging.LogRecord) -> bool:
    """Print what the nanny says, without its numbers."""
    print("nanny: Worker …", record.getMessage().partition(") ")[2])
    return False


def submit(client: Client, data: Any) -> str:
    """Give data to a task; return what Dask says."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        client.submit(len, data).result()
    return f"UserWarning: {str(caught[0].message)[:19]} …" if caught else "no warning"


def main() -> None:
    """Send 16 MiB in two ways; then load 400 MiB in one task, and in four."""
    with (
        dask.config.set({"distributed.scheduler.allowed-failures": 0}),  # give up at the first kill; usually 3
        LocalCluster(n_workers=1, threads_per_worker=1, memory_limit="350MiB", **QUIET) as one,
        Client(one) as client,
    ):
        nanny = logging.getLogger("distributed.nanny.memory")
        nanny.setLevel(logging.WARNING)
        nanny.addFilter(show)
        big = b"x" * (16 * MIB)
        print("an argument:", submit(client, big))
        print("scattered:", submit(client, client.scatter(big)))
        try:
            client.submit(load, 400, seconds=60).result()
        except KilledWorker as error:
            print(type(error).__name__)
        print("four pieces:", client.gather(client.map(load, [100] * 4, pure=False)))


if __name__ == "__main__":
    main()
