"""A worker holds the cup."""

from concurrent.futures import ProcessPoolExecutor


def hold() -> None:
    """Hold the cup."""
    print("held")


def main() -> None:
    """Start a worker."""
    with ProcessPoolExecutor(initializer=hold) as pool:
        print(pool.submit(int).result())


if __name__ == "__main__":
    main()
