"""Workers outlive a main process that could not say goodbye: they finish their task, then wait for another one."""

from __future__ import annotations

import multiprocessing
import os
import select
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor


def work() -> None:
    """Work until the main process has gone, and a little longer."""
    print(os.getpid(), flush=True)
    parent = multiprocessing.parent_process()
    assert parent
    parent.join()
    print("the task goes on to its end", flush=True)


def serve() -> None:
    """Give a worker a task, and leave the program on the spot when told to."""
    pool = ProcessPoolExecutor(max_workers=1)
    pool.submit(work)
    sys.stdin.readline()
    os._exit(1)


def main() -> None:
    """End a main process in three ways; its output ends when nobody is left who could write to it."""
    command = [sys.executable, __file__, "serve"]
    for way in ("SIGKILL", "SIGTERM", "os._exit()"):
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, bufsize=1
        ) as program:
            assert program.stdin
            assert program.stdout
            worker = int(program.stdout.readline())
            if way == "os._exit()":
                program.stdin.write("now\n")
            else:
                program.send_signal(signal.Signals[way])
            print(f"{way}: the main process ends with {program.wait()}")
            print("  " + program.stdout.readline().strip())
            ended, _, _ = select.select([program.stdout], [], [], 0.5)
            print(f"  half a second later the worker {'has ended' if ended else 'waits for another task'}")
            os.kill(worker, signal.SIGKILL)


if __name__ == "__main__":
    serve() if "serve" in sys.argv else main()
