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
    threading.Thread(target=wait_for_parent, args=(os.getppid(),), daemon=True).start()


def wait_for_parent(started_by: int) -> None:
    """Wait until the main process has ended or this process has another parent, then end this process at once."""
    main_process = multiprocessing.parent_process()
    assert main_process
    while main_process.is_alive() and os.getppid() == started_by:
        main_process.join(timeout=0.5)
    print("the worker ends as well", flush=True)
    os._exit(1)


def work() -> None:
    """Work for a minute."""
    print("the worker is working", flush=True)
    time.sleep(60)


def serve() -> None:
    """Wait for a task in a worker process, beside a process that was started later and does not watch."""
    with ProcessPoolExecutor(max_workers=1, initializer=end_with_parent) as pool:
        future = pool.submit(work)
        sys.stdin.readline()
        bystander = multiprocessing.Process(target=time.sleep, args=(60,))
        bystander.start()
        print(bystander.pid, flush=True)
        future.result()


def main() -> None:
    """Kill a main process; its worker ends, and the other process goes on until it is killed as well."""
    command = [sys.executable, __file__, "serve"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True) as program:
        assert program.stdin
        assert program.stdout
        print(program.stdout.readline(), end="")
        print("now", file=program.stdin, flush=True)
        bystander = int(program.stdout.readline())
        program.send_signal(signal.SIGKILL)
        print(program.stdout.readline(), end="")
        os.kill(bystander, signal.SIGKILL)
    print(f"the main process was killed: {program.returncode}")


if __name__ == "__main__":
    serve() if "serve" in sys.argv else main()
