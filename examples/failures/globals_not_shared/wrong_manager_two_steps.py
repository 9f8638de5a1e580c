"""Two tasks add to a number in a manager's dict, and one addition is lost: reading and writing are two messages."""

from __future__ import annotations

import multiprocessing
from collections.abc import MutableMapping
from concurrent.futures import ProcessPoolExecutor
from threading import Barrier


def welcome(counts: MutableMapping[str, int], both_have_read: Barrier) -> None:
    """Count a guest, as counts["guests"] += 1 does, with a stop between its two steps."""
    guests = counts["guests"]
    both_have_read.wait()
    counts["guests"] = guests + 1


def main() -> None:
    """Count two guests in two workers at once, and print how many have come."""
    with multiprocessing.Manager() as manager:
        counts: MutableMapping[str, int] = manager.dict(guests=0)
        both_have_read = manager.Barrier(2)
        with ProcessPoolExecutor(max_workers=2) as pool:
            for future in [pool.submit(welcome, counts, both_have_read) for _ in range(2)]:
                future.result()
        print(f"guests = {counts['guests']}")  # prints guests = 1


if __name__ == "__main__":
    main()
