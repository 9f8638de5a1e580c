"""Every customer gets a process pool, and the process may open no more files before any worker has started."""

from __future__ import annotations

import resource
from concurrent.futures import ProcessPoolExecutor

# As "ulimit -n 64"; 1024 is a usual limit.
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


class Customer:
    """A customer with a pool of his own."""

    def __init__(self) -> None:
        self.executor = ProcessPoolExecutor(max_workers=1)  # raises OSError


def main() -> None:
    """Let a hundred customers pay 100 each, with tax."""
    customers = [Customer() for _ in range(100)]
    print(sum(customer.executor.submit(round, 107.0).result() for customer in customers))


if __name__ == "__main__":
    main()
