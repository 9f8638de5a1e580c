"""A task of multiprocessing.Pool.imap_unordered raises AssertionError."""

import multiprocessing


def check(number: int) -> int:
    assert number < 2, f"{number} is too large"  # raised here
    return number


def main() -> None:
    with multiprocessing.Pool(1) as pool:
        print(list(pool.imap_unordered(check, [1, 2])))


if __name__ == "__main__":
    main()
