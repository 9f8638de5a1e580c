"""Run a program that hangs under the tool, for five seconds."""

from __future__ import annotations

import subprocess
import sys

COMMAND = ["trace_futures.py", "--limit", "5", "--no-times", "deadlock.py"]


def main() -> None:
    """Print the command, and run it."""
    print("$ python", *COMMAND, flush=True)
    subprocess.run([sys.executable, *COMMAND], check=False)


if __name__ == "__main__":
    main()
