"""Requires distributed: a task from a module of your own needs that module on the whole cluster."""

from __future__ import annotations

import importlib
import sys
import tempfile
from pathlib import Path

from distributed import Client
from loopback_cluster import loopback_cluster
from open_executor import open_executor

SOURCE = "def with_tax(price):\n    return price * 110 // 100\n"


def main() -> None:
    """Submit a task of a module that only this process can import; then give the module to the cluster."""
    with tempfile.TemporaryDirectory() as folder, loopback_cluster() as address:
        Path(folder, "prices.py").write_text(SOURCE)
        sys.path.insert(0, folder)
        prices = importlib.import_module("prices")
        with open_executor(f"dask:{address}") as executor:
            try:
                print(executor.submit(prices.with_tax, 500).result())
            except RuntimeError as error:
                print(f"{type(error).__name__}: {str(error).splitlines()[0]} …")
        with Client(address) as client:
            client.upload_file(prices.__file__)
        with open_executor(f"dask:{address}") as executor:
            print("with the module:", executor.submit(prices.with_tax, 500).result())


if __name__ == "__main__":
    main()
