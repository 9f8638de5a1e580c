"""A task of map in a worker process raises ValueError, below a function of its own."""

from concurrent.futures import ProcessPoolExecutor


def check(number: int) -> int:
    if number > 1:
        raise ValueError(f"too large: {number}")  # raised here
    return number


def work(number: int) -> int:
    return check(number) + 1


def main() -> None:
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(list(pool.map(work, [1, 2])))


if __name__ == "__main__":
    main()
