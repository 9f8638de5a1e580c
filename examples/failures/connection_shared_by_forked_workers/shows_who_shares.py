"""The main file connects while it is imported: have two workers one connection, or two?"""

from __future__ import annotations

import multiprocessing
import os
import threading
from concurrent.futures import ProcessPoolExecutor

from bank import Bank, connect

if __name__ == "__main__":  # there is one bank, whoever imports this file
    os.environ["BANK"] = str(Bank().address[1])
connection = connect(("127.0.0.1", int(os.environ["BANK"])))
both_have_a_task: threading.Barrier


def prepare(barrier: threading.Barrier) -> None:
    """Give this worker the barrier at which the tasks meet."""
    global both_have_a_task
    both_have_a_task = barrier


def own_port(_: int) -> int:
    """Return the number of this worker's end of the connection, when the other worker has a task too."""
    both_have_a_task.wait()
    port: int = connection.getsockname()[1]
    return port


def main() -> None:
    """Count the connections of two workers."""
    barrier = multiprocessing.Barrier(2)
    with ProcessPoolExecutor(max_workers=2, initializer=prepare, initargs=(barrier,)) as pool:
        ports = set(pool.map(own_port, range(2)))
    print(f"connections of two workers: {len(ports)}")


if __name__ == "__main__":
    main()
