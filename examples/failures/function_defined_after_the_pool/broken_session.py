"""The worker is older than the function: each statement is like a cell of a notebook."""

from concurrent.futures import ProcessPoolExecutor

pool = ProcessPoolExecutor(max_workers=1)
print(pool.submit(abs, -1).result())


def double(number: int) -> int:
    """Double a number."""
    return 2 * number


print(type(pool.submit(double, 2).exception()).__name__)  # prints BrokenProcessPool
pool.shutdown()
