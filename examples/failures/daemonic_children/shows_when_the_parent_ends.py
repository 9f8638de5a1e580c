"""A daemonic process is ended by a parent that ends in order, and lives on after one that a signal has ended."""

from __future__ import annotations

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection


def answer(connection: Connection) -> None:
    """Say that this process is there, and answer until it is told to end."""
    connection.send("here")
    for question in iter(connection.recv, "end"):
        connection.send(question)


def start_child(connection: Connection, ending: Connection) -> None:
    """Start a daemonic process, and end in the way that is received."""
    multiprocessing.Process(target=answer, args=(connection,), daemon=True).start()
    if number := ending.recv():
        os.kill(os.getpid(), number)


def lives_on(number: int) -> bool:
    """Tell if the daemonic process still answers when its parent has ended."""
    mine, its = multiprocessing.Pipe()
    ending, end = multiprocessing.Pipe(duplex=False)
    parent = multiprocessing.Process(target=start_child, args=(its, ending))
    parent.start()
    its.close()
    mine.recv()
    end.send(number)
    parent.join()
    try:
        mine.send("are you there?")
        mine.recv()
    except (EOFError, OSError):
        return False
    mine.send("end")
    return True


def main() -> None:
    """Print what becomes of the daemonic process after each end of its parent."""
    for how, number in {"returns": 0, "SIGTERM": signal.SIGTERM, "SIGKILL": signal.SIGKILL}.items():
        print(f"{how}: {'lives on' if lives_on(number) else 'ended'}")


if __name__ == "__main__":
    main()
