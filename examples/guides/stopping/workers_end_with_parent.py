"""A worker process waits for the end of its parent in a thread, and then ends itself."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import ProcessPoolExecutor


def end_with_parent() -> None:
    """Start a thread that ends this worker as soon as the main process has gone, however it ended."""
    threading.Thread(target=wait_for_parent, daemon=True).start()


def wait_for_parent() -> None:
    """Wait for the main process, then end this process at once."""
    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    print("the worker ends as well", flush=True)
    os._exit(1)


def work() -> None:
    """Work for a minute."""
    print("the worker is working", flush=True)
    time.sleep(60)


def serve() -> None:
    """Wait for a task in a worker process."""
    with ProcessPoolExecutor(max_workers=1, initializer=end_with_parent) as pool:
        pool.submit(work).result()


def main() -> None:
    """Kill a main process; its output ends when nobody is left who could write to it."""
    command = [sys.executable, __file__, "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as program:
        assert program.stdout
        print(program.stdout.readline().decode(), end="")
        program.send_signal(signal.SIGKILL)
        print(program.stdout.read().decode(), end="")
    print(f"the main process was killed: {program.returncode}")


if __name__ == "__main__":
    serve() if "serve" in sys.argv else main()
