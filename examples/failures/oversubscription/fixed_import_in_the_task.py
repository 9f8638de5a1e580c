"""Requires numpy, threadpoolctl: the initializer sets the number of threads, and the task imports NumPy after it."""

import os
from concurrent.futures import ProcessPoolExecutor


def limit() -> None:
    """Set the number of threads for what this worker imports from now on."""
    os.environ["OMP_NUM_THREADS"] = "1"


def multiply(number: int) -> int:
    """Multiply two matrices; return how many threads this process has for that."""
    import numpy as np
    from threadpoolctl import threadpool_info

    matrix = np.full((500, 500), number)
    np.dot(matrix, matrix)
    return int(max(library["num_threads"] for library in threadpool_info()))


def main() -> None:
    """Compare the threads of all workers, and those of the main process, with the cores of the machine."""
    cores = os.cpu_count() or 1
    with ProcessPoolExecutor(max_workers=cores, initializer=limit) as pool:
        threads = sum(pool.map(multiply, range(cores)))
    print(f"more threads than cores: {threads > cores}")
    print(f"more than one thread in the main process: {multiply(1) > 1}")


if __name__ == "__main__":
    main()
