"""All customers share one process pool; the number of open files does not grow with them."""

from __future__ import annotations

import resource
from concurrent.futures import Executor, ProcessPoolExecutor

# As "ulimit -n 64"; 1024 is a usual limit.
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


class Customer:
    """A customer who uses the pool of the program."""

    def __init__(self, executor: Executor) -> None:
        self.executor = executor


def main() -> None:
    """Let a hundred customers pay 100 each, with tax."""
    with ProcessPoolExecutor(max_workers=2) as executor:
        customers = [Customer(executor) for _ in range(100)]
        print(sum(customer.executor.submit(round, 107.0).result() for customer in customers))


if __name__ == "__main__":
    main()
