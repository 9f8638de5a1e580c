"""A worker of multiprocessing.Pool may start programs with the subprocess module."""

from __future__ import annotations

import json
import multiprocessing
import subprocess
import sys

PROGRAM = "import json, sys; print(json.dumps([number * number for number in range(int(sys.argv[1]))]))"


def squares(count: int) -> list[int]:
    """Compute some squares in another program."""
    run = subprocess.run([sys.executable, "-c", PROGRAM, str(count)], stdout=subprocess.PIPE, check=True)
    numbers: list[int] = json.loads(run.stdout)
    return numbers


def main() -> None:
    """Compute three squares two processes away."""
    outer = multiprocessing.Pool(processes=1)
    result = outer.apply_async(squares, (3,))
    outer.close()
    outer.join()
    print(result.get())


if __name__ == "__main__":
    main()
