"""The milk comes back."""

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
        poured = pool.submit(pour).result()
    print(poured)


if __name__ == "__main__":
    main()
