"""Does in small what Windows does: starts the child first, and pickles its task afterwards."""

from __future__ import annotations

import subprocess
import sys
from pickle import dump
from threading import Lock

CHILD = "import pickle, sys; pickle.load(sys.stdin.buffer)"


def main() -> None:
    """Start a child that waits for its task, and fail to send it."""
    try:
        with subprocess.Popen([sys.executable, "-c", CHILD], stdin=subprocess.PIPE) as child:
            assert child.stdin
            dump(Lock(), child.stdin)
    except TypeError as error:
        print(f"the parent: TypeError: {error}")


if __name__ == "__main__":
    main()
