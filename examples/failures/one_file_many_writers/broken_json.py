"""Two threads read a JSON file before either of them writes it back, and one of the two entries is lost."""

import json
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Barrier

both_have_read = Barrier(2)


def save(path: Path, shop: str) -> None:
    """Add an entry to the file; the barrier makes sure that both threads are here at the same time."""
    stock = json.loads(path.read_text())
    both_have_read.wait()
    path.write_text(json.dumps({**stock, shop: 3}))


def main() -> None:
    """Save the entries of two shops, and count those in the file."""
    with TemporaryDirectory() as folder:
        (path := Path(folder, "stock.json")).write_text("{}")
        with ThreadPoolExecutor(max_workers=2) as pool:
            list(pool.map(partial(save, path), ["Basel", "Tokyo"]))
        print(f"{len(json.loads(path.read_text()))} of 2 entries")  # prints 1 of 2 entries


if __name__ == "__main__":
    main()
