"""The message of a task's exception has several lines."""

from concurrent.futures import ProcessPoolExecutor


def price(name: str) -> int:
    raise LookupError(f"no price for {name}\nknown: coffee\n\nask the shop")  # raised here


def main() -> None:
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(price, "tea").result())


if __name__ == "__main__":
    main()
