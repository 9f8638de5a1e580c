"""A task's exception has no message."""

from concurrent.futures import ProcessPoolExecutor


def price(name: str) -> int:
    raise NotImplementedError  # raised here


def main() -> None:
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(list(pool.map(price, ["tea"])))


if __name__ == "__main__":
    main()
