"""Requires numpy, threadpoolctl: the number of threads is set before NumPy is imported, which reads it then."""

import os
from concurrent.futures import ProcessPoolExecutor

os.environ["OMP_NUM_THREADS"] = "1"

import numpy as np
from threadpoolctl import threadpool_info


def multiply(number: int) -> int:
    """Multiply two matrices; return how many threads this process has for that."""
    matrix = np.full((500, 500), number)
    np.dot(matrix, matrix)
    return int(max(library["num_threads"] for library in threadpool_info()))


def main() -> None:
    """Compare the threads of all workers with the cores of the machine."""
    cores = os.cpu_count() or 1
    with ProcessPoolExecutor(max_workers=cores) as pool:
        threads = sum(pool.map(multiply, range(cores)))
    print(f"more threads than cores: {threads > cores}")


if __name__ == "__main__":
    main()
