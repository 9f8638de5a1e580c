"""Requires ipykernel: a cell defines a function after the pool's worker has started."""

from __future__ import annotations

import subprocess

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

CELLS = """
from concurrent.futures import ProcessPoolExecutor
pool = ProcessPoolExecutor(max_workers=1)
print("first cell:", pool.submit(abs, -1).result())

def triple(number):
    return 3 * number

print("same pool:", type(pool.submit(triple, 2).exception()).__name__)
pool.shutdown()

with ProcessPoolExecutor(max_workers=1) as pool:
    future = pool.submit(triple, 2)
print("new pool:", future.exception() and type(future.exception()).__name__ or future.result())

%%writefile later_steps.py
def triple(number):
    return 3 * number

with ProcessPoolExecutor(max_workers=1) as pool:
    pool.submit(abs, -1).result()
    from later_steps import triple
    print("module, old worker:", pool.submit(triple, 2).result())
""".strip().split("\n\n")


def run(client: BlockingKernelClient) -> str:
    """Return what the notebook shows below its cells on stdout."""
    for cell in CELLS:
        client.execute(cell)
    shown = ""
    while "old worker" not in shown or not shown.endswith("\n"):  # a line can come in parts
        message = client.get_iopub_msg(timeout=60)
        if message["msg_type"] == "stream" and message["content"]["name"] == "stdout":
            shown += message["content"]["text"]
    return shown


def main() -> None:
    """Run the cells in a kernel, and print what they show."""
    manager, client = start_new_kernel(stderr=subprocess.DEVNULL)
    try:
        print(run(client).strip())
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


if __name__ == "__main__":
    main()
