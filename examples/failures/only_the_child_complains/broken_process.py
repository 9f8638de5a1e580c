"""A process is started with a lock that is kept nowhere else: the lock has gone before the process asks for it."""

import fcntl
import os
from multiprocessing import get_context

fcntl.flock(gate := os.open(__file__, os.O_RDONLY), fcntl.LOCK_EX)  # the process waits here until the gate is closed


def work(lock: object) -> None:
    """Do something with the lock."""


def main() -> None:
    """Start a process, and say how it ended."""
    spawn = get_context("spawn")
    process = spawn.Process(target=work, args=[spawn.Lock()])
    process.start()
    os.close(gate)
    process.join()
    print(f"exit code: {process.exitcode}")  # prints exit code: 1


if __name__ == "__main__":
    main()
