"""The code is typed; a worker that was not forked has no file to import it from."""

from concurrent.futures import ProcessPoolExecutor


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number


pool = ProcessPoolExecutor(max_workers=1)
print(type(pool.submit(square, 7).exception()).__name__)  # prints BrokenProcessPool
pool.shutdown()
