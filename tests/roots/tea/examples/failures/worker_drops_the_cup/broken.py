"""A worker drops the cup."""

from concurrent.futures import ProcessPoolExecutor


def hold() -> None:
    """Hold the cup."""
    raise ValueError("tea & <milk>")


def main() -> None:
    """Start a worker."""
    with ProcessPoolExecutor(initializer=hold) as pool:
        print(pool.submit(int).result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
