"""A process without a pool raises KeyError."""

import multiprocessing


def price(name: str) -> None:
    print({"coffee": 3}[name])  # raised here


def main() -> None:
    process = multiprocessing.Process(target=price, args=["tea"])
    process.start()
    process.join()


if __name__ == "__main__":
    main()
