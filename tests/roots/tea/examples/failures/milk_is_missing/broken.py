"""The milk stays in the worker."""

from concurrent.futures import ProcessPoolExecutor

milk = 0


def pour() -> int:
    """Pour milk."""
    global milk
    milk += 1
    return milk


def main() -> None:
    """Pour once."""
    with ProcessPoolExecutor() as pool:
        pool.submit(pour).result()
    print(milk)  # prints 0


if __name__ == "__main__":
    main()
