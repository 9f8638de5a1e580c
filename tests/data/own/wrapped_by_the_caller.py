"""The caller wraps what the task raised."""

from concurrent.futures import ProcessPoolExecutor


def price(name: str) -> int:
    return int(name)  # raised here


def main() -> None:
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            print(pool.submit(price, "tea").result())
        except ValueError as error:
            raise RuntimeError("the shop is closed") from error


if __name__ == "__main__":
    main()
