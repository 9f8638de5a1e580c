"""Every customer gets a thread pool, none is shut down, and the system refuses one more thread."""

from __future__ import annotations

import resource
import threading
from concurrent.futures import ThreadPoolExecutor

# A small container: no room for the stacks of more than a dozen threads.
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
threading.stack_size(64 << 20)


class Customer:
    """A customer with a pool of his own."""

    def __init__(self) -> None:
        self.executor = ThreadPoolExecutor(max_workers=1)


def main() -> None:
    """Let a hundred customers pay 100 each, with tax."""
    customers = [Customer() for _ in range(100)]
    print(sum(customer.executor.submit(round, 107.0).result() for customer in customers))  # raises RuntimeError


if __name__ == "__main__":
    main()
