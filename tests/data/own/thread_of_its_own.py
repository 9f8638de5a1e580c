"""A thread without a pool raises KeyError."""

import threading


def price(name: str) -> None:
    print({"coffee": 3}[name])  # raised here


def main() -> None:
    thread = threading.Thread(target=price, args=["tea"])
    thread.start()
    thread.join()


if __name__ == "__main__":
    main()
