"""Requires ipykernel: below which cell a notebook shows what a worker prints, with and without a flush."""

from __future__ import annotations

import subprocess

from jupyter_client.blocking.client import BlockingKernelClient
from jupyter_client.manager import start_new_kernel

CELLS = """
%%writefile shop.py
def pack(order, flush):
    print(order, "packed", flush=flush)

import shop
from concurrent.futures import ProcessPoolExecutor
pool = ProcessPoolExecutor(max_workers=1)
pool.submit(shop.pack, "apple", True).result()

pool.submit(shop.pack, "pear", False).result()

pool.shutdown()

print("end")
""".strip().split("\n\n")


def run(client: BlockingKernelClient) -> str:
    """Return what the notebook shows below its cells."""
    shown = ""
    for cell in CELLS:
        client.execute(cell)
    while not all(word in shown for word in ("apple packed", "pear packed", "end")):
        message = client.get_iopub_msg(timeout=60)
        if message["msg_type"] == "stream":
            shown += message["content"]["text"]
    return shown


def main() -> None:
    """Run the cells in a kernel, and print whether what the worker printed is in the notebook."""
    manager, client = start_new_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        shown = run(client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    print(f"in the notebook: {'apple packed' in shown and 'pear packed' in shown}")


if __name__ == "__main__":
    main()
