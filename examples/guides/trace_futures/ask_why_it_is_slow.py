"""Run a program that is slow under the tool."""

from __future__ import annotations

import subprocess
import sys

COMMAND = ["trace_futures.py", "--no-times", "slow.py"]

if __name__ == "__main__":
    print("$ python", *COMMAND, flush=True)
    subprocess.run([sys.executable, *COMMAND], check=False)
