"""Requires tqdm: each forked process moves a copy of the bar, and a bar cannot be sent to a worker of a pool."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor

from tqdm import tqdm

tqdm.monitor_interval = 0
LOOK = {"ascii": True, "ncols": 40, "nrows": 9, "mininterval": 0, "bar_format": "{bar}| {n_fmt} of {total_fmt}"}


def fetch(bar: tqdm) -> None:
    """Fetch a page, and move the bar."""
    bar.update()


def main() -> None:
    """Fetch four pages in four processes, and another one in a pool."""
    context = multiprocessing.get_context("fork")
    bar = tqdm(total=4, **LOOK)
    for _ in range(4):
        process = context.Process(target=fetch, args=(bar,))
        process.start()
        process.join()
    bar.close()
    print(f"four processes are done, and the bar says {bar.n}")
    with ProcessPoolExecutor(max_workers=1, mp_context=context) as pool:
        print("a pool:", pool.submit(fetch, bar).exception())


if __name__ == "__main__":
    main()
