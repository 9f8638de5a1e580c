"""A pool runs what was submitted first; with tickets from a PriorityQueue it runs what is most urgent."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from queue import PriorityQueue
from threading import Event
from typing import Any

Ticket = tuple[int, int, "Future[Any]", Callable[..., Any], tuple[Any, ...]]
TICKETS: PriorityQueue[Ticket] = PriorityQueue()
NUMBERS = itertools.count()


def submit(pool: ThreadPoolExecutor, priority: int, function: Callable[..., Any], *args: object) -> Future[Any]:
    """Write a ticket, and let the pool run one, which may be another; 0 is the most urgent."""
    future: Future[Any] = Future()
    TICKETS.put((priority, next(NUMBERS), future, function, args))
    pool.submit(run_ticket)
    return future


def run_ticket() -> None:
    """Run the most urgent ticket; of equally urgent ones, the oldest."""
    _, _, future, function, args = TICKETS.get()
    if future.set_running_or_notify_cancel():
        try:
            future.set_result(function(*args))
        except BaseException as error:
            future.set_exception(error)


def main() -> None:
    """Give a busy worker three orders, the last of them urgent: as usual, then with tickets."""
    orders = [("tea", 5), ("water", 5), ("doctor", 0)]
    free = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(free.wait)
        for order, _ in orders:
            pool.submit(print, f"submitted: {order}")
        for order, priority in orders:
            submit(pool, priority, print, f"with a ticket: {order}")
        free.set()


if __name__ == "__main__":
    main()
