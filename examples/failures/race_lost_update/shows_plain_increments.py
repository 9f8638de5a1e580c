"""Four threads add one to a global a hundred thousand times each, without a lock; the sum is printed."""

from concurrent.futures import ThreadPoolExecutor

count = 0


def add(times: int) -> None:
    """Add one to the global, so many times."""
    global count
    for _ in range(times):
        count += 1


def main() -> None:
    """Print what four threads have counted."""
    with ThreadPoolExecutor(max_workers=4) as pool:
        list(pool.map(add, [100_000] * 4))
    print(count)


if __name__ == "__main__":
    main()
