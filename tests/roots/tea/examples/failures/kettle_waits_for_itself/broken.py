"""One worker waits for itself."""

from concurrent.futures import ThreadPoolExecutor


def main() -> None:
    """Boil twice."""
    pool = ThreadPoolExecutor(1)
    pool.submit(lambda: pool.submit(str).result()).result()  # hangs


if __name__ == "__main__":
    main()
