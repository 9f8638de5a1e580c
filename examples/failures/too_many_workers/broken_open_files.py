"""Every customer gets a process pool, and the process may open no more files before any worker has started."""

import resource
from concurrent.futures import ProcessPoolExecutor

# As "ulimit -n 64"; 1024 is a usual limit.
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))


def with_tax(price: int) -> int:
    """Return the price, with a tax of seven per cent."""
    return price * 107 // 100


class Customer:
    """A customer with a pool of his own."""

    def __init__(self) -> None:
        self.pool = ProcessPoolExecutor(max_workers=1)  # raises OSError


def main() -> None:
    """Let a hundred customers pay 100 each, with tax."""
    customers = [Customer() for _ in range(100)]
    print(sum(customer.pool.submit(with_tax, 100).result() for customer in customers))


if __name__ == "__main__":
    main()
