"""A task catches an exception and raises another one from it."""

from concurrent.futures import ProcessPoolExecutor


class PriceError(Exception):
    """No price is known."""


def price(name: str) -> int:
    try:
        return int(name)
    except ValueError as error:
        raise PriceError(f"no price for {name}") from error  # raised here


def main() -> None:
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(price, "tea").result())


if __name__ == "__main__":
    main()
