"""Processes that answer through pipes need no semaphores; they are refused as in broken.py."""

from __future__ import annotations

import errno
import os
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from unittest import mock

# Simulates AWS Lambda, for every process of this program: the system has no sem_open.
mock.patch("_multiprocessing.SemLock", side_effect=OSError(errno.ENOSYS, os.strerror(errno.ENOSYS))).start()


def word_count(page: str, answer: Connection) -> None:
    """Count the words of a page, and send the number through a pipe."""
    answer.send(len(page.split()))


def main() -> None:
    """Count the words of three pages in three processes."""
    started = []
    for page in ["one", "one two", "one two three"]:
        receiver, sender = Pipe(duplex=False)
        process = Process(target=word_count, args=(page, sender))
        process.start()
        sender.close()  # now only the child holds it: if it dies, recv() raises EOFError instead of waiting
        started.append((process, receiver))
    for process, receiver in started:
        print(f"words = {receiver.recv()}")
        process.join()


if __name__ == "__main__":
    main()
