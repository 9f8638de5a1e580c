"""All customers share one pool; the number of threads does not grow with them."""

from __future__ import annotations

import resource
import threading
from concurrent.futures import Executor, ThreadPoolExecutor

# A small container: no room for the stacks of more than a dozen threads.
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
threading.stack_size(64 << 20)


class Customer:
    """A customer who uses the pool of the program."""

    def __init__(self, executor: Executor) -> None:
        self.executor = executor


def main() -> None:
    """Let a hundred customers pay 100 each, with tax."""
    with ThreadPoolExecutor(max_workers=4) as executor:
        customers = [Customer(executor) for _ in range(100)]
        print(sum(customer.executor.submit(round, 107.0).result() for customer in customers))


if __name__ == "__main__":
    main()
