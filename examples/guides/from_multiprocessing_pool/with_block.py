"""The with block of multiprocessing.Pool ends the workers; that of an executor waits for the tasks."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor
from multiprocessing.synchronize import Lock, Semaphore
from threading import Timer

shared: tuple[Lock, Semaphore]


def start(gate: Lock, done: Semaphore) -> None:
    """Keep both where the tasks find them."""
    global shared
    shared = (gate, done)


def work() -> None:
    """Wait for the gate, as slow work would, then count."""
    gate, done = shared
    with gate:
        done.release()


def count(done: Semaphore) -> int:
    """Return how many tasks were done."""
    number = 0
    while done.acquire(timeout=0.5):
        number += 1
    return number


def main() -> None:
    """Leave a block of each kind while three tasks wait; the gate opens afterwards, or half a second later."""
    gate, done = multiprocessing.Lock(), multiprocessing.Semaphore(0)
    gate.acquire()
    with multiprocessing.Pool(2, start, (gate, done)) as pool:
        for _ in range(3):
            pool.apply_async(work)
    gate.release()
    print(f"Pool: {count(done)} of 3 done")

    gate.acquire()
    with ProcessPoolExecutor(2, initializer=start, initargs=(gate, done)) as executor:
        for _ in range(3):
            executor.submit(work)
        Timer(0.5, gate.release).start()
    print(f"executor: {count(done)} of 3 done")


if __name__ == "__main__":
    main()
