"""All customers share one process pool; the number of open files does not grow with them."""

from __future__ import annotations

import resource
from concurrent.futures import Executor, ProcessPoolExecutor

# As "ulimit -n 64"; 1024 is a usual limit.
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


def with_tax(price: int) -> int:
    """Return the price, with a tax of seven per cent."""
    return price * 107 // 100


class Customer:
    """A customer who uses the pool of the program."""

    def __init__(self, pool: Executor) -> None:
        self.pool = pool


def main() -> None:
    """Let a hundred customers pay 100 each, with tax."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        customers = [Customer(pool) for _ in range(100)]
        print(sum(customer.pool.submit(with_tax, 100).result() for customer in customers))


if __name__ == "__main__":
    main()
