"""An argument is pickled when the feeder thread gets to it, not when it is submitted."""

from __future__ import annotations

import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event

started: Event
finish: Event
pickled = threading.Semaphore(0)


class Order:
    """An order, which counts how often it is pickled."""

    price = 10

    def __getstate__(self) -> int:
        price = self.price
        pickled.release()
        return price

    def __setstate__(self, price: int) -> None:
        self.price = price


def set_events(*events: Event) -> None:
    """Prepare the worker."""
    global started, finish
    started, finish = events


def keep_busy() -> None:
    """Keep the worker busy until the main program says so."""
    started.set()
    finish.wait()


def price(order: Order) -> int:
    """Tell the price that has arrived."""
    return order.price


def main() -> None:
    """Submit one order five times while the worker is busy, and then change its price."""
    events = multiprocessing.Event(), multiprocessing.Event()
    order = Order()
    with ProcessPoolExecutor(max_workers=1, initializer=set_events, initargs=events) as pool:
        pool.submit(keep_busy)
        events[0].wait()
        futures = [pool.submit(price, order) for _ in range(5)]
        for _ in range(2):  # the call queue holds one task for each worker, and one more
            pickled.acquire()
        order.price = 99
        print("running():", [future.running() for future in futures])
        print("cancel(): ", futures[0].cancel(), futures[4].cancel())
        events[1].set()
        print("prices:   ", [future.result() for future in futures[:4]])


if __name__ == "__main__":
    main()
