"""A task in a worker thread raises ZeroDivisionError."""

from concurrent.futures import ThreadPoolExecutor


def share(total: int, people: int) -> float:
    return total / people  # raised here


def main() -> None:
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(pool.submit(share, 3, 0).result())


if __name__ == "__main__":
    main()
