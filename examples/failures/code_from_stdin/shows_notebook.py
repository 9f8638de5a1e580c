"""Requires ipykernel: a notebook's kernel, a function of a cell in a worker, and the same function in a module."""

from __future__ import annotations

import subprocess

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

CELLS = """
from concurrent.futures import ProcessPoolExecutor
def square(number):
    return number * number

with ProcessPoolExecutor(max_workers=1) as pool:
    print("of the cell:", type(pool.submit(square, 7).exception()).__name__)

%%writefile squares.py
def square(number):
    return number * number

from squares import square
with ProcessPoolExecutor(max_workers=1) as pool:
    print("of a module:", pool.submit(square, 7).result())
""".strip().split("\n\n")

LAST = ("of a module", "AttributeError")  # in the last lines of stdout and stderr, which can come in parts


def run(client: BlockingKernelClient) -> dict[str, str]:
    """Return what the notebook shows below its cells, apart for stdout and stderr."""
    shown = {"stdout": "", "stderr": ""}
    for cell in CELLS:
        client.execute(cell)
    while not all(text.endswith("\n") and last in text for (last, text) in zip(LAST, shown.values(), strict=True)):
        message = client.get_iopub_msg(timeout=60)
        if message["msg_type"] == "stream":
            shown[message["content"]["name"]] += message["content"]["text"]
    return shown


def main() -> None:
    """Run the cells in a kernel, and print what they show, but of the worker's traceback only the last line."""
    manager, client = start_new_kernel(stderr=subprocess.DEVNULL)
    try:
        shown = run(client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    print(shown["stdout"].strip())
    print("below the cell:", shown["stderr"].strip().splitlines()[-1])


if __name__ == "__main__":
    main()
