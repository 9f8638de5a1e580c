"""Each forked worker opens the file by its path when it starts, and has a position of its own."""

import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import BinaryIO

genome: BinaryIO


def open_genome(path: Path) -> None:
    """Give this worker an open file."""
    global genome
    genome = path.open("rb")


def read(gene: int) -> str:
    """Return six letters of the file, from the beginning of a gene on."""
    genome.seek(6 * gene)
    return genome.read(6).decode()


def main() -> None:
    """Tell the workers the path, and read."""
    fork = multiprocessing.get_context("fork")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "genome")
        path.write_bytes(b"gene 0gene 1gene 2gene 3")
        with ProcessPoolExecutor(2, fork, initializer=open_genome, initargs=(path,)) as pool:
            print("asked for genes 2 and 1:", list(pool.map(read, [2, 1])))


if __name__ == "__main__":
    main()
