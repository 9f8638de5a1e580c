"""A flag for tasks in worker processes: an Event of multiprocessing, handed to each worker when it starts."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout
from multiprocessing.synchronize import Event

stop: Event


def remember(flag: Event) -> None:
    """Keep the flag, once in each worker."""
    global stop
    stop = flag


def render(report: str, pages: int) -> str:
    """Render a report page by page; stop between two pages if the flag is set."""
    for page in range(pages):
        if stop.wait(0.01):
            return f"{report}: stopped, {'some' if page else 'no'} pages are rendered"
    return f"{report}: rendered"


def main() -> None:
    """Give a long report two tenths of a second."""
    flag = multiprocessing.Event()
    with ProcessPoolExecutor(max_workers=1, initializer=remember, initargs=(flag,)) as pool:
        short, long, later = (pool.submit(render, *report) for report in (("short", 1), ("long", 6000), ("later", 1)))
        print(short.result())
        try:
            print(long.result(timeout=0.2))
        except FutureTimeout:
            flag.set()
        print(long.result(), later.result(), sep="\n")


if __name__ == "__main__":
    main()
