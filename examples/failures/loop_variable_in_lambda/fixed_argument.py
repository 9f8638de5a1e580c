"""Each task gets its item as an argument, which submit takes at once."""

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
        futures = []
        for item in ["tea", "cake", "coffee"]:
            futures.append(pool.submit(serve, item))
        all_submitted.set()
        for future in futures:
            print(future.result())


if __name__ == "__main__":
    main()
