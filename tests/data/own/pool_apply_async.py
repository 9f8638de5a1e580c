"""A task of multiprocessing.Pool.apply_async raises FileNotFoundError."""

import multiprocessing
from pathlib import Path


def size(name: str) -> int:
    return len(Path(name).read_text(encoding="utf-8"))  # raised here


def main() -> None:
    with multiprocessing.Pool(1) as pool:
        print(pool.apply_async(size, ["missing.txt"]).get())


if __name__ == "__main__":
    main()
