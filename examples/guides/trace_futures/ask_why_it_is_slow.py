"""Run a program that is slow under the tool."""

from __future__ import annotations

import subprocess
import sys

COMMAND = ["trace_futures.py", "--no-times", "slow.py"]


def main() -> None:
    """Print the command, and run it."""
    print("$ python", *COMMAND, flush=True)
    subprocess.run([sys.executable, *COMMAND], check=False)


if __name__ == "__main__":
    main()
