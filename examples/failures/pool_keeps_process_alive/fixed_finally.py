"""A child process shuts the pool of its module down in a `finally`, and ends."""

from __future__ import annotations

import functools
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


@functools.cache
def get_pool() -> ProcessPoolExecutor:
    """Make the pool of this process when it is first needed."""
    return ProcessPoolExecutor(max_workers=1)


def serve() -> None:
    """Answer one request with a task of the pool."""
    try:
        print(f"answer: {get_pool().submit(pow, 2, 10).result()}", flush=True)
    finally:
        get_pool().shutdown()


def main() -> None:
    """Start the server, and wait for its end."""
    server = multiprocessing.Process(target=serve)
    server.start()
    server.join()
    print(f"the server has ended, exit code {server.exitcode}")


if __name__ == "__main__":
    main()
