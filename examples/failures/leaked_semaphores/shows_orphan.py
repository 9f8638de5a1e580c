"""After os._exit() in the main process a worker waits on, and the resource tracker warns when that has ended too."""

from __future__ import annotations

import os
import re
import select
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor


def serve() -> None:
    """Use a pool, print the worker's process id, and leave without any cleaning up."""
    pool = ProcessPoolExecutor(max_workers=1)
    print(pool.submit(os.getpid).result(), flush=True)
    os._exit(0)


def main() -> None:
    """Look for the warning after the main process has ended, and after its worker has."""
    command = [sys.executable, __file__, "serve"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout
        assert program.stderr
        worker = int(program.stdout.readline())
        print(f"exit code: {program.wait()}")
        ready, _, _ = select.select([program.stderr], [], [], 1)
        print(f"warned: {bool(ready)}")
        os.kill(worker, signal.SIGKILL)
        print(*re.findall("resource_tracker: .*shutdown", program.stderr.read()))


if __name__ == "__main__":
    serve() if sys.argv[1:] else main()
