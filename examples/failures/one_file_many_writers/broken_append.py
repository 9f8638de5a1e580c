"""Two processes append to one file; each writes when its buffer is full, in the middle of a row."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Barrier
from pathlib import Path
from tempfile import TemporaryDirectory


def save(path: Path, shop: str, both_have_written: Barrier) -> None:
    """Append 7000 rows; the barrier makes sure that the last ones of both are still in a buffer."""
    with path.open("a") as file:
        for _ in range(7000):
            print(shop, "tea", 12, "in stock", sep=",", file=file)
        both_have_written.wait()


def main() -> None:
    """Save the rows of two shops, and look whether each line is a row."""
    with multiprocessing.Manager() as manager, TemporaryDirectory() as folder:
        path, barrier = Path(folder, "stock.csv"), manager.Barrier(2)
        with ProcessPoolExecutor(max_workers=2) as pool:
            list(pool.map(save, [path, path], ["Basel", "Tokyo"], [barrier, barrier]))
        lines = path.read_text().splitlines()
    print(f"every row is whole: {len(set(lines)) == 2}")  # prints every row is whole: False


if __name__ == "__main__":
    main()
