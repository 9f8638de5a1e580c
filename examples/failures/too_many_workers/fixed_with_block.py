"""Every customer's pool is shut down by a with block before the next one starts a thread."""

from __future__ import annotations

import resource
import threading
from concurrent.futures import ThreadPoolExecutor

resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))  # a small container: room for a dozen stacks
threading.stack_size(64 << 20)


def with_tax(price: int) -> int:
    """Return the price, with a tax of seven per cent."""
    return price * 107 // 100


class Customer:
    """A customer with a pool of his own, for the time of one payment."""

    def pay(self) -> int:
        """Pay 100, with tax."""
        with ThreadPoolExecutor(max_workers=1) as pool:
            return pool.submit(with_tax, 100).result()


def main() -> None:
    """Let a hundred customers pay 100 each, with tax."""
    customers = [Customer() for _ in range(100)]
    print(sum(customer.pay() for customer in customers))


if __name__ == "__main__":
    main()
