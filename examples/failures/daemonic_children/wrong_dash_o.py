"""With -O Python drops the assertion, and a process of a worker is left behind when its pool is terminated."""

from __future__ import annotations

import multiprocessing
import os
import signal
from multiprocessing.connection import Connection


def wait_for_ever(report: Connection) -> None:
    """Report the number of this process, and wait until somebody ends it."""
    report.send(os.getpid())
    signal.pause()


def start_process(report: Connection) -> None:
    """Start another process in a worker, and wait for it."""
    inner = multiprocessing.Process(target=wait_for_ever, args=(report,))
    inner.start()
    inner.join()


def main() -> None:
    """Terminate a pool whose worker has started a process, and look for that process."""
    receiver, sender = multiprocessing.Pipe(duplex=False)
    with multiprocessing.Pool(processes=1) as outer:
        outer.apply_async(start_process, (sender,))
        inner = receiver.recv()
    outer.join()
    os.kill(inner, 0)  # an error, unless it is there
    print("the process of the worker is still there")  # prints the process of the worker is still there
    os.kill(inner, signal.SIGKILL)


if __name__ == "__main__":
    main()
