"""The main process and a forked worker read one open file, and each moves the position of the other."""

import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from typing import BinaryIO

genome: BinaryIO


def read(gene: int) -> str:
    """Return six letters of the file, from the beginning of a gene on."""
    genome.seek(6 * gene)
    return genome.read(6).decode()


def main() -> None:
    """Go to gene 1, let a worker read gene 2, and read gene 1."""
    global genome
    fork = multiprocessing.get_context("fork")
    with tempfile.TemporaryFile(buffering=0) as genome:
        genome.write(b"gene 0gene 1gene 2gene 3")
        with ProcessPoolExecutor(max_workers=1, mp_context=fork) as pool:
            genome.seek(6)
            print(f"asked for gene 2: {pool.submit(read, 2).result()}")
            print(f"asked for gene 1: {genome.read(6).decode()}")  # prints asked for gene 1: gene 3


if __name__ == "__main__":
    main()
