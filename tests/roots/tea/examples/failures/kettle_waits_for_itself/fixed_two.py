"""Two workers do not wait."""

from concurrent.futures import ThreadPoolExecutor


def main() -> None:
    """Boil twice."""
    pool = ThreadPoolExecutor(2)
    pool.submit(lambda: pool.submit(str).result()).result()


if __name__ == "__main__":
    main()
