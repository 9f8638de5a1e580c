"""Requires cloudpickle: it pickles the code of the lambda and its variables, and the task rebuilds both."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

import cloudpickle


def call(pickled: bytes, net: int) -> int:
    """Rebuild a function, and call it."""
    function: Callable[[int], int] = cloudpickle.loads(pickled)
    return function(net)


def main() -> None:
    """Add the tax to a price in a worker process."""
    rate = 19
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(call, cloudpickle.dumps(lambda net: net + net * rate // 100), 200)
        print(f"price = {future.result()}")


if __name__ == "__main__":
    main()
