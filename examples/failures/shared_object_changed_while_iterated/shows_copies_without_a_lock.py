"""list() copies a dict that another thread changes all the time, and none of the copies fails."""

import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Event

sizes = {f"{number}.txt": number for number in range(1000)}


def change(stop: Event) -> None:
    """Add files and remove them again."""
    number = 1000
    while not stop.is_set():
        sizes[f"{number}.txt"] = number
        del sizes[f"{number - 1000}.txt"]
        number += 1


def main() -> None:
    """Copy the dict until fifty copies differed from the one before."""
    sys.setswitchinterval(1e-6)  # seconds: Python changes to the other thread as often as it can
    stop = Event()
    different = 0
    before: list[str] = []
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(change, stop)
        try:
            while different < 50:
                copy = list(sizes)
                different += copy != before
                before = copy
        finally:
            stop.set()
    print(f"{different} copies")


if __name__ == "__main__":
    main()
