"""A callback of apply_async that raises KeyError: nothing is shown, other tasks go on, its result never comes."""

import logging
import multiprocessing
import threading
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.pool import Pool

counts: dict[str, int] = {}


def count(word: str) -> None:
    """Count a result; the first of its kind raises KeyError."""
    counts[word] += 1


def count_safely(word: str) -> None:
    """Count a result, and print an error instead of raising it."""
    try:
        count(word)
    except Exception as error:
        print(f"Pool: the callback catches {error!r}")


def still_waits(pool: Pool) -> bool:
    """Return whether join() still waits after a second."""
    pool.close()
    joining = threading.Thread(target=pool.join, daemon=True)
    joining.start()
    joining.join(timeout=1)
    return joining.is_alive()


def main() -> None:
    """Run a task with a callback that raises, in each, and once with one that catches."""
    with multiprocessing.Pool(1) as pool:
        result = pool.apply_async(str.upper, ("tea",), callback=count)
        print("Pool: the next task:", pool.apply(str.upper, ("cake",)))
        result.wait(timeout=1)
        print("Pool: its result has come:", result.ready())
        print("Pool: join() still waits:", still_waits(pool))
    with multiprocessing.Pool(1) as pool:
        print("Pool: its result:", pool.apply_async(str.upper, ("tea",), callback=count_safely).get())
        pool.close()
        pool.join()
        print("Pool: join() has returned")
    logging.disable()  # the executor logs what the callback raises
    with ProcessPoolExecutor(1) as executor:
        future: Future[str] = executor.submit(str.upper, "tea")
        future.add_done_callback(lambda done: count(done.result()))
        print("executor: its result:", future.result())


if __name__ == "__main__":
    main()
