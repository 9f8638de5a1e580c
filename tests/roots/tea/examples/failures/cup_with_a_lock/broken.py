"""A cup does not come back from a worker process, because of its lock."""

import threading
from concurrent.futures import ProcessPoolExecutor
from types import SimpleNamespace


def brew(minutes: int) -> SimpleNamespace:
    """Return a cup."""
    cup = SimpleNamespace(tea=minutes, lock=threading.Lock())
    return cup


def main() -> None:
    """Brew one cup."""
    with ProcessPoolExecutor() as pool:
        print(pool.submit(brew, 3).result())  # raises TypeError


if __name__ == "__main__":
    main()
