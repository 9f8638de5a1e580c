"""All customers share one pool; the number of threads does not grow with them."""

import resource
import threading
from concurrent.futures import Executor, ThreadPoolExecutor

resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))  # a small container: room for a dozen stacks
threading.stack_size(64 << 20)


def with_tax(price: int) -> int:
    """Return the price, with a tax of seven per cent."""
    return price * 107 // 100


class Customer:
    """A customer who uses the pool of the program."""

    def __init__(self, pool: Executor) -> None:
        self.pool = pool


def main() -> None:
    """Let a hundred customers pay 100 each, with tax."""
    with ThreadPoolExecutor(max_workers=4) as pool:
        customers = [Customer(pool) for _ in range(100)]
        print(sum(customer.pool.submit(with_tax, 100).result() for customer in customers))


if __name__ == "__main__":
    main()
