"""items() is no copy: it shows the dict itself, and the loop over it fails as well."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event

sizes = {"tea.txt": 3, "cake.txt": 5}
reading, added = Event(), Event()  # they make certain what otherwise happens by chance


def show() -> None:
    """Print the size of each file, in a worker thread."""
    for name, size in sizes.items():  # raises RuntimeError
        print(name, size)
        reading.set()
        added.wait()


def main() -> None:
    """Add a file, while the sizes are being printed."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(show)
        reading.wait()
        sizes["milk.txt"] = 2
        added.set()
        future.result()


if __name__ == "__main__":
    main()
