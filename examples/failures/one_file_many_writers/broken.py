"""Each task opens the same CSV file with mode "w", which empties it, and the rows of one task are left."""

import csv
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory


def save(path: Path, shop: str) -> None:
    """Write three rows to the file."""
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([shop, item, 3] for item in ("tea", "pot", "cup"))


def main() -> None:
    """Save the rows of two shops, and count those in the file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "stock.csv")
        with ProcessPoolExecutor(max_workers=2) as pool:
            list(pool.map(partial(save, path), ["Basel", "Tokyo"]))
        rows = path.read_text().splitlines()
    print(f"{len(rows)} of 6 rows")  # prints 3 of 6 rows


if __name__ == "__main__":
    main()
