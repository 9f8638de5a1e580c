"""The tea comes back without its cup."""

import threading
from concurrent.futures import ProcessPoolExecutor
from types import SimpleNamespace


def brew(minutes: int) -> int:
    """Return the tea."""
    cup = SimpleNamespace(tea=minutes, lock=threading.Lock())
    return int(cup.tea)


def main() -> None:
    """Brew one cup."""
    with ProcessPoolExecutor() as pool:
        print(pool.submit(brew, 3).result())


if __name__ == "__main__":
    main()
