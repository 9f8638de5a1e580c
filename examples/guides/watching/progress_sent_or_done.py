"""Requires tqdm: a bar around the items counts what was sent, a bar around the results what is done."""

from __future__ import annotations

import multiprocessing
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from io import StringIO
from multiprocessing.synchronize import Semaphore

from tqdm import tqdm

tqdm.monitor_interval = 0
HIDDEN = {"total": 4, "mininterval": 0, "file": StringIO()}
may_end: Semaphore


def remember(semaphore: Semaphore) -> None:
    """Keep the semaphore, once in each worker."""
    global may_end
    may_end = semaphore


def fetch(page: int) -> int:
    """Fetch a page, and end when one of the tasks may end."""
    may_end.acquire()
    return page


def let_end(tasks: int, gate: Semaphore) -> None:
    """Let so many tasks end."""
    for _ in range(tasks):
        gate.release()


def wait_for(bar: tqdm, number: int) -> None:
    """Wait until the bar has moved that far."""
    while bar.n < number:
        time.sleep(0.01)


def main() -> None:
    """Print where each bar stands, and how many of its four tasks have ended."""
    gate, pages = multiprocessing.Semaphore(0), range(4)
    with ProcessPoolExecutor(2, initializer=remember, initargs=(gate,)) as executor:
        bar = tqdm(pages, **HIDDEN)
        executor.map(fetch, bar)
        print(f"executor.map(fetch, tqdm(pages)): the bar says {bar.n}, 0 have ended")
        let_end(4, gate)
    with multiprocessing.Pool(2, remember, (gate,)) as pool, ThreadPoolExecutor(1) as thread:
        bar = tqdm(pages, **HIDDEN)
        sent = thread.submit(pool.map, fetch, bar)
        wait_for(bar, 4)
        print(f"pool.map(fetch, tqdm(pages)): the bar says {bar.n}, 0 have ended")
        let_end(4, gate)
        sent.result()
        let_end(4, gate)
        bar = tqdm(pool.map(fetch, pages), **HIDDEN)
        print(f"tqdm(pool.map(fetch, pages)): the bar says {bar.n}, 4 have ended")
        bar = tqdm(pool.imap_unordered(fetch, pages), **HIDDEN)
        thread.submit(list, bar)
        let_end(1, gate)
        wait_for(bar, 1)
        print(f"tqdm(pool.imap_unordered(fetch, pages), total=4): the bar says {bar.n}, 1 has ended")
        let_end(3, gate)


if __name__ == "__main__":
    main()
