"""Other reasons of the system, and a limit that is too low, in the words that Python finds for them."""

from __future__ import annotations

import errno
import os
from concurrent.futures import ProcessPoolExecutor
from unittest import mock

REASONS = {
    errno.ENOSPC: "/dev/shm is full",
    errno.EACCES: "/dev/shm may not be written to",
    errno.EROFS: "/dev/shm is mounted read-only",
    errno.ENOENT: "there is no /dev/shm",
}


def refusal() -> str:
    """Return the error that a process pool raises before it has any task."""
    try:
        ProcessPoolExecutor(max_workers=1)
    except (NotImplementedError, OSError) as error:  # too few, or refused
        return f"{type(error).__name__}: {error}"
    return "none"


def main() -> None:
    """Print the error for each reason; here each is simulated."""
    for number, reason in REASONS.items():
        with mock.patch("_multiprocessing.SemLock", side_effect=OSError(number, os.strerror(number))):
            print(f"{reason}: {refusal()}")
    with mock.patch("os.sysconf", return_value=30):  # the answer to SC_SEM_NSEMS_MAX
        print(f"the system has 30 semaphores: {refusal()}")


if __name__ == "__main__":
    main()
