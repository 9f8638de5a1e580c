"""A task fails while it handles an exception."""

from concurrent.futures import ThreadPoolExecutor


def price(name: str) -> int:
    try:
        return int(name)
    except ValueError:
        return {"coffee": 3}[name]  # raised here


def main() -> None:
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(pool.submit(price, "tea").result())


if __name__ == "__main__":
    main()
