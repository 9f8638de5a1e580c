"""The first word of the message is the class inside, which is not always the one that was passed."""

from __future__ import annotations

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def main() -> None:
    """Send one object after the other to a worker, and print the first words of what happens."""
    objects = {
        "Lock()": multiprocessing.Lock(),
        "RLock()": multiprocessing.RLock(),
        "Semaphore()": multiprocessing.Semaphore(),
        "Condition()": multiprocessing.Condition(),
        "Event()": multiprocessing.Event(),
        "Barrier(2)": multiprocessing.Barrier(2),
        "Queue()": multiprocessing.Queue(),
        "JoinableQueue()": multiprocessing.JoinableQueue(),
        "SimpleQueue()": multiprocessing.SimpleQueue(),
        'Value("i")': multiprocessing.Value("i"),
        'Array("i", 3)': multiprocessing.Array("i", 3),
        'RawValue("i")': multiprocessing.RawValue("i"),
        'RawArray("i", 3)': multiprocessing.RawArray("i", 3),
        "Pipe()[0]": multiprocessing.Pipe()[0],
    }
    with ProcessPoolExecutor(max_workers=1) as pool:
        for name, thing in objects.items():
            error = pool.submit(id, thing).exception()
            print(f"{name:16} ", str(error).partition(" should")[0] if error else "arrives")


if __name__ == "__main__":
    main()
