"""A child process fails while its pool is open, and on Python 3.9 to 3.12 its traceback is not even printed."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def serve() -> None:
    """Answer one request with a task of the pool, and fail at the next one."""
    pool = ProcessPoolExecutor(max_workers=1)
    print(f"answer: {pool.submit(pow, 2, 10).result()}", flush=True)
    raise ValueError("not a request")


def main() -> None:
    """Start the server, and wait for its end."""
    server = multiprocessing.Process(target=serve)
    server.start()
    server.join()  # hangs
    print(f"the server has ended, exit code {server.exitcode}")


if __name__ == "__main__":
    main()
