"""The task whose submit() failed is in the queue all the same; who submits it again, runs it again."""

from __future__ import annotations

import resource
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

resource.setrlimit(resource.RLIMIT_AS, (1 << 30, 1 << 30))  # a small container: room for a dozen stacks
threading.stack_size(64 << 20)

bank = threading.Event()  # answers everybody at the same time, and late
paid: Counter[int] = Counter()


def pay(customer: int) -> None:
    """Wait for the bank, then count the payment."""
    bank.wait()
    paid[customer] += 1


def main() -> None:
    """Let a hundred customers pay; try three times before giving up."""
    with ThreadPoolExecutor(max_workers=1000) as pool:
        for customer in range(100):
            for _ in range(3):
                try:
                    pool.submit(pay, customer)
                    break
                except RuntimeError:
                    continue
        bank.set()
    print(f"the last customer has paid {paid[99]} times")  # prints the last customer has paid 3 times


if __name__ == "__main__":
    main()
