"""Threads share the cup."""

import threading
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace


def brew(minutes: int) -> SimpleNamespace:
    """Return a cup."""
    cup = SimpleNamespace(tea=minutes, lock=threading.Lock())
    return cup


def main() -> None:
    """Brew one cup."""
    with ThreadPoolExecutor() as pool:
        print(pool.submit(brew, 3).result().tea)


if __name__ == "__main__":
    main()
