"""Requires tqdm: a progress bar leaves one semaphore, that of a lock, if its program ends without cleaning up."""

from __future__ import annotations

import re
import subprocess
import sys

CODE = "import os, tqdm; bar = tqdm.tqdm(total=1); os._exit(0)"


def main() -> None:
    """End a program with a bar, and print what its resource tracker says."""
    done = subprocess.run([sys.executable, "-c", CODE], stderr=subprocess.PIPE, text=True)
    print(re.findall(r"There appear to be (\d+ leaked \w+)", done.stderr) or "nothing")


if __name__ == "__main__":
    main()
