"""The thread goes through a copy, which is made while no other thread can change the dict."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event, Lock

sizes = {"tea.txt": 3, "cake.txt": 5}
reading, added = Event(), Event()  # they make certain what otherwise happens by chance
sizes_lock = Lock()


def show() -> None:
    """Print the size of each file, in a worker thread."""
    with sizes_lock:
        copy = dict(sizes)
    for name in copy:
        print(name, copy[name])
        reading.set()
        added.wait()


def main() -> None:
    """Add a file, while the sizes are being printed."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(show)
        reading.wait()
        with sizes_lock:
            sizes["milk.txt"] = 2
        added.set()
        future.result()


if __name__ == "__main__":
    main()
