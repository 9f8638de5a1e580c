"""Run a program that loses its errors under the tool."""

from __future__ import annotations

import subprocess
import sys

COMMAND = ["trace_futures.py", "--no-times", "forgotten.py"]


def main() -> None:
    """Print the command, and run it."""
    print("$ python", *COMMAND, flush=True)
    subprocess.run([sys.executable, *COMMAND], check=False)


if __name__ == "__main__":
    main()
