"""A program is ended together with its worker, and its resource tracker finds what nobody has cleaned up."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor


def serve() -> None:
    """Use a pool until this process and its worker are ended by a signal to their group."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(pow, 2, 10).result()
        os.killpg(0, signal.SIGTERM)
        signal.pause()


def main() -> None:
    """Let a program of its own serve; raise what its resource tracker says."""
    ended = subprocess.run([sys.executable, __file__, "serve"], start_new_session=True, capture_output=True, text=True)
    print(f"exit code: {ended.returncode}")
    if said := re.search("resource_tracker: .*shutdown", ended.stderr):
        raise UserWarning(said[0])  # raises UserWarning


if __name__ == "__main__":
    serve() if sys.argv[1:] else main()
