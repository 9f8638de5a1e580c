"""Two threads import two packages that import each other; on Python 3.9 to 3.14 one gets a _DeadlockError."""

import importlib
import sys
import tempfile
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

FILES = {
    "shop/__init__.py": "import __main__\n__main__.meet()\nimport stock.items\n",
    "shop/prices.py": "",
    "stock/__init__.py": "import __main__\n__main__.meet()\nimport shop.prices\n",
    "stock/items.py": "",
}
both = threading.Barrier(2)
met = threading.Event()


def meet() -> None:
    """Wait until each thread is in the middle of its package."""
    if not met.is_set():
        both.wait()
        met.set()


def ending(future: Future[ModuleType]) -> str:
    """Return how an import has ended."""
    error = future.exception()
    return type(error).__name__ if error else "imported"


def main() -> None:
    """Import a module of each package in a thread of its own."""
    with tempfile.TemporaryDirectory() as folder:
        for name, source in FILES.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(source)
        sys.path.insert(0, folder)
        with ThreadPoolExecutor(max_workers=2) as pool:
            futures = [pool.submit(importlib.import_module, name) for name in ("shop.prices", "stock.items")]
    print(*sorted(ending(future) for future in futures))


if __name__ == "__main__":
    main()
