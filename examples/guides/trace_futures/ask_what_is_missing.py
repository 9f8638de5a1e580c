"""Run a program that loses its errors under the tool."""

from __future__ import annotations

import subprocess
import sys

COMMAND = ["trace_futures.py", "--no-times", "forgotten.py"]

if __name__ == "__main__":
    print("$ python", *COMMAND, flush=True)
    subprocess.run([sys.executable, *COMMAND], check=False)
