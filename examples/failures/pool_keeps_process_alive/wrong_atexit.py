"""A child process leaves the shutdown of its pool to `atexit`, and on Python 3.9 to 3.12 it does not end."""

from __future__ import annotations

import atexit
import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def close(pool: ProcessPoolExecutor) -> None:
    """Shut the pool down, and say so."""
    pool.shutdown()
    print("shut down by atexit", flush=True)


def serve() -> None:
    """Answer one request with a task of the pool."""
    pool = ProcessPoolExecutor(max_workers=1)
    atexit.register(close, pool)
    print(f"answer: {pool.submit(pow, 2, 10).result()}", flush=True)


def main() -> None:
    """Start the server, and wait for its end."""
    server = multiprocessing.Process(target=serve)
    server.start()
    server.join()  # hangs
    print(f"the server has ended, exit code {server.exitcode}")


if __name__ == "__main__":
    main()
