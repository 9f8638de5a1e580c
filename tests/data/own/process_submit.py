"""A task in a worker process raises KeyError."""

from concurrent.futures import ProcessPoolExecutor

PRICES = {"coffee": 3}


def price(name: str) -> int:
    return PRICES[name]  # raised here


def main() -> None:
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(price, "tea").result())


if __name__ == "__main__":
    main()
