"""The pool of threads, and the choice of a start method, in both."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from multiprocessing.pool import ThreadPool


def main() -> None:
    """Run a task in each."""
    with ThreadPool(2) as pool, ThreadPoolExecutor(2) as executor:
        print("threads:", pool.map(len, ["tea"]), list(executor.map(len, ["tea"])))

    spawn = get_context("spawn")
    with spawn.Pool(2) as processes, ProcessPoolExecutor(2, mp_context=spawn) as workers:
        print("spawn:", processes.map(len, ["tea"]), list(workers.map(len, ["tea"])))


if __name__ == "__main__":
    main()
