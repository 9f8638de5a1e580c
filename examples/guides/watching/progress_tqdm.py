"""Requires tqdm: the bar moves whenever a task is done, even if the first one is not."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

from tqdm import tqdm

OTHERS_SHOWN = Event()
LOOK = {"ascii": True, "ncols": 40, "nrows": 9, "mininterval": 0, "bar_format": "{bar}| {n_fmt} of {total_fmt}"}


def fetch(page: int) -> int:
    """Fetch a page; the first one takes until the bar shows the others."""
    if page == 0:
        OTHERS_SHOWN.wait()
    return page


def main() -> None:
    """Fetch four pages."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(fetch, page) for page in range(4)]
        with tqdm(total=len(futures), **LOOK) as bar:
            for future in as_completed(futures):
                future.result()
                bar.update()
                if bar.n == 3:
                    OTHERS_SHOWN.set()


if __name__ == "__main__":
    main()
