"""A comprehension has a loop variable of its own, and still only one for all its tasks."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event


def serve(item: str) -> str:
    """Serve an item."""
    return f"{item} is served"


def main() -> None:
    """Serve three items with a pool that still has something else to do."""
    all_submitted = Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(all_submitted.wait)
        futures = [pool.submit(lambda: serve(item)) for item in ["tea", "cake", "coffee"]]
        all_submitted.set()
        for future in futures:
            print(future.result())  # prints coffee is served


if __name__ == "__main__":
    main()
