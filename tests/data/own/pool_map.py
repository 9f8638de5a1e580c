"""A task of multiprocessing.Pool.map raises IndexError."""

import multiprocessing


def third(row: "list[int]") -> int:
    return row[2]  # raised here


def main() -> None:
    with multiprocessing.Pool(1) as pool:
        print(pool.map(third, [[1, 2, 3], [1]]))


if __name__ == "__main__":
    main()
