"""Every customer gets a thread pool, none is shut down, and the system refuses one more thread."""

import resource
import threading
from concurrent.futures import ThreadPoolExecutor

resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))  # a small container: room for a dozen stacks
threading.stack_size(64 << 20)


def with_tax(price: int) -> int:
    """Return the price, with a tax of seven per cent."""
    return price * 107 // 100


class Customer:
    """A customer with a pool of his own."""

    def __init__(self) -> None:
        self.pool = ThreadPoolExecutor(max_workers=1)


def main() -> None:
    """Let a hundred customers pay 100 each, with tax."""
    customers = [Customer() for _ in range(100)]
    print(sum(customer.pool.submit(with_tax, 100).result() for customer in customers))  # raises RuntimeError


if __name__ == "__main__":
    main()
