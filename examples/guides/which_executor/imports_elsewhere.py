"""Which modules an interpreter of Python 3.14 or later may import: a C module has to be made for it."""

from __future__ import annotations

import importlib
from concurrent.futures import InterpreterPoolExecutor

MODULES = ("asyncio", "decimal", "json", "faulthandler", "tracemalloc")


def try_import(name: str) -> str:
    """Import a module, and say what came of it."""
    try:
        importlib.import_module(name)
    except ImportError as error:
        return str(error)
    return "imported"


def main() -> None:
    """Try each module in another interpreter."""
    with InterpreterPoolExecutor(max_workers=1) as pool:
        for name in MODULES:
            print(f"{name}: {pool.submit(try_import, name).result()}")


if __name__ == "__main__":
    main()
