"""The same tasks are right as long as each one runs before the loop goes on."""

from concurrent.futures import ThreadPoolExecutor


def serve(item: str) -> str:
    """Serve an item."""
    return f"{item} is served"


def main() -> None:
    """Wait for each task before the next one is submitted."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        for item in ["tea", "cake", "coffee"]:
            print(pool.submit(lambda: serve(item)).result())


if __name__ == "__main__":
    main()
