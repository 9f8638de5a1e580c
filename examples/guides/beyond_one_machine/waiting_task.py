"""Requires distributed: a task that waits for tasks of its own keeps their place, unless it gives it up."""

from __future__ import annotations

import logging
from collections.abc import Callable

from distributed import Client, TimeoutError, get_client, rejoin, secede, worker_client

QUIET = logging.CRITICAL + 1
OPTIONS = {"n_workers": 1, "threads_per_worker": 1, "dashboard_address": "127.0.0.1:0", "silence_logs": QUIET}


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


def keeps_its_place(count: int) -> int:
    """Wait for inner tasks while holding the only place there is."""
    inner = get_client().map(square, range(count), pure=False)
    return sum(future.result(timeout=1) for future in inner)


def secedes(count: int) -> int:
    """Give the place up by hand, and come back to it."""
    client = get_client()
    inner = client.map(square, range(count), pure=False)
    secede()
    results: list[int] = client.gather(inner)
    rejoin()
    return sum(results)


def uses_worker_client(count: int) -> int:
    """Give the place up while the block lasts."""
    with worker_client() as client:
        results: list[int] = client.gather(client.map(square, range(count), pure=False))
    return sum(results)


def main() -> None:
    """Run each of them on a cluster with room for one task."""
    tasks: list[Callable[[int], int]] = [keeps_its_place, secedes, uses_worker_client]
    with Client(processes=False, **OPTIONS) as client:
        for task in tasks:
            try:
                print(f"{task.__name__}: {client.submit(task, 4).result()}")
            except TimeoutError:
                print(f"{task.__name__}: no inner result after 1 s")


if __name__ == "__main__":
    main()
