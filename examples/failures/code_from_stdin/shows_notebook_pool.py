"""Requires ipykernel: what Pool and Process of multiprocessing make of a function of a cell, and of one in a module."""

from __future__ import annotations

import subprocess

from jupyter_client.manager import run_kernel

CELLS = """
from multiprocessing import Pool, Process, TimeoutError
from multiprocessing.pool import ThreadPool
def square(number):
    return number * number

with Pool(1) as pool:
    task = pool.map_async(square, [7])
    try:
        print("Pool:", task.get(timeout=1))
    except TimeoutError:
        print("Pool: TimeoutError; the next task:", pool.map(len, ["seven"]))

process = Process(target=square, args=[7])
process.start()
process.join()
print("Process: exit code", process.exitcode)

with ThreadPool(1) as pool:
    print("ThreadPool:", pool.map(square, [7]))

%%writefile squares.py
def square(number):
    return number * number

from squares import square
with Pool(1) as pool:
    print("Pool, of a module:", pool.map(square, [7]))
""".strip().split("\n\n")


def run() -> dict[str, str]:
    """Return what the notebook shows below its cells, apart for stdout and stderr."""
    shown = {"stdout": "", "stderr": ""}
    with run_kernel(stderr=subprocess.DEVNULL) as client:
        for cell in CELLS:
            client.execute(cell)
        while "module: [49]\n" not in shown["stdout"] or shown["stderr"].count("\nAttributeError: ") < 2:
            message = client.get_iopub_msg(timeout=60)
            if message["msg_type"] == "stream":
                shown[message["content"]["name"]] += message["content"]["text"]
    return shown


def main() -> None:
    """Run the cells in a kernel, and print what they show, but of the workers' tracebacks only how many there are."""
    shown = run()
    print(f"{shown['stdout'].strip()}\nbelow the cells: {shown['stderr'].count('AttributeError: ')} AttributeErrors")


if __name__ == "__main__":
    main()
