"""Every customer's pool is shut down by a with block before the next one starts a thread."""

from __future__ import annotations

import resource
import threading
from concurrent.futures import ThreadPoolExecutor

# A small container: no room for the stacks of more than a dozen threads.
resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))
threading.stack_size(64 << 20)


class Customer:
    """A customer with a pool of his own, for the time of one payment."""

    def pay(self) -> int:
        """Pay 100, with tax."""
        with ThreadPoolExecutor(max_workers=1) as executor:
            return executor.submit(round, 107.0).result()


def main() -> None:
    """Let a hundred customers pay 100 each, with tax."""
    customers = [Customer() for _ in range(100)]
    print(sum(customer.pay() for customer in customers))


if __name__ == "__main__":
    main()
