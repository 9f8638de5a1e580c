"""A handler that calls shutdown() waits for a lock that the submit() which it interrupted will never release."""

from __future__ import annotations

import signal
from concurrent.futures import ThreadPoolExecutor


class Name(str):
    """The name of the threads; submit() asks for it when it starts one, and then SIGTERM comes."""

    def __str__(self) -> str:
        signal.raise_signal(signal.SIGTERM)
        return "worker"


def main() -> None:
    """Shut the pool down in a handler, as it is often advised."""
    pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix=Name("worker"))
    signal.signal(signal.SIGTERM, lambda number, frame: pool.shutdown(wait=False, cancel_futures=True))  # hangs
    print(pool.submit(pow, 2, 10).result())


if __name__ == "__main__":
    main()
