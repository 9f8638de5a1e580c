"""Eight threads wait for the bank at the same time, the other tasks wait in the queue of the pool."""

from __future__ import annotations

import resource
import threading
from concurrent.futures import ThreadPoolExecutor

resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))  # a small container: room for a dozen stacks
threading.stack_size(64 << 20)

bank = threading.Event()  # answers everybody at the same time, and late


def main() -> None:
    """Wait for the bank a hundred times, eight times at once."""
    with ThreadPoolExecutor(max_workers=8) as pool:
        try:
            futures = [pool.submit(bank.wait) for _ in range(100)]
        finally:
            bank.set()
        print(sum(future.result() for future in futures))


if __name__ == "__main__":
    main()
