"""A task raises an exception whose class was made inside the task, where nobody can import it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def half(number: int) -> int:
    """Return the half of an even number."""

    class OddNumberError(Exception):
        """The number has no half."""

    if number % 2:
        raise OddNumberError(f"{number} is odd")
    return number // 2


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(half, 7).result())  # raises AttributeError or PicklingError
