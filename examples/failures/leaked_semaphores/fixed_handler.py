"""The signal is noted, and the pool is shut down in order before the program ends."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor


def serve() -> None:
    """Use a pool until this process and its worker get a signal to their group."""
    noted: list[int] = []
    signal.signal(signal.SIGTERM, lambda number, _: noted.append(number))
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(pow, 2, 10).result()
        os.killpg(0, signal.SIGTERM)
        while not noted:
            time.sleep(0.1)


def main() -> None:
    """Let a program of its own serve; raise what its resource tracker says."""
    ended = subprocess.run([sys.executable, __file__, "serve"], start_new_session=True, capture_output=True, text=True)
    print(f"exit code: {ended.returncode}")
    if said := re.search("resource_tracker: .*shutdown", ended.stderr):
        raise UserWarning(said[0])


if __name__ == "__main__":
    serve() if sys.argv[1:] else main()
