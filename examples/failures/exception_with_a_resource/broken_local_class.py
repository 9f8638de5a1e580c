"""A task raises an exception whose class was made inside the task, where nobody can import it."""

from concurrent.futures import ProcessPoolExecutor


def half(number: int) -> int:
    """Return the half of an even number."""

    class OddNumberError(Exception):
        """The number has no half."""

    if number % 2:
        raise OddNumberError(f"{number} is odd")
    return number // 2


def main() -> None:
    """Halve a number in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(half, 7).result())  # raises AttributeError or PicklingError


if __name__ == "__main__":
    main()
