"""A task in an interpreter of its own raises KeyError."""

from concurrent.futures import InterpreterPoolExecutor  # since Python 3.14


def price(name: str) -> int:
    return {"coffee": 3}[name]  # raised here


def main() -> None:
    with InterpreterPoolExecutor(max_workers=1) as pool:
        print(pool.submit(price, "tea").result())


if __name__ == "__main__":
    main()
