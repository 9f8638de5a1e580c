"""A process pool has handed over some orders when the loop ends; the others are never saved."""

from __future__ import annotations

import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Event
from pathlib import Path

FINISH: Event


def remember(event: Event) -> None:
    """Keep the event, once in each worker."""
    global FINISH
    FINISH = event


def save_order(file: Path) -> str:
    """Save an order; every order but the first waits until it may finish."""
    if file.name != "0":
        FINISH.wait()
    file.touch()
    return file.name


def main() -> None:
    """Save twelve orders with two workers, and leave the loop after the first one."""
    event = multiprocessing.Event()
    with tempfile.TemporaryDirectory() as folder:
        orders = [Path(folder, str(number)) for number in range(12)]
        with ProcessPoolExecutor(max_workers=2, initializer=remember, initargs=(event,)) as pool:
            for order in pool.map(save_order, orders):
                print(f"the first one: {order}")
                break
            event.set()
        print(f"the last six are saved: {any(order.exists() for order in orders[6:])}")


if __name__ == "__main__":
    main()
