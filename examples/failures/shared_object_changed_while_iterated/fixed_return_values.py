"""A task returns what it has found, and one thread alone changes the dict and reads it."""

from concurrent.futures import ThreadPoolExecutor

sizes = {"tea.txt": 3, "cake.txt": 5}


def find() -> tuple[str, int]:
    """Find a file and its size, in a worker thread."""
    return "milk.txt", 2


def main() -> None:
    """Add the file that the task has found, and print the size of each."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(find)
        name, size = future.result()
        sizes[name] = size
    for name in sizes:
        print(name, sizes[name])


if __name__ == "__main__":
    main()
