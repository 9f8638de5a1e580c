"""The main thread imports both packages before a thread needs them, and there is nothing to wait for."""

import importlib
import sys
import tempfile
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from types import ModuleType

FILES = {
    "shop/__init__.py": "import stock.items\n",
    "shop/prices.py": "",
    "stock/__init__.py": "import shop.prices\n",
    "stock/items.py": "",
}


def ending(future: Future[ModuleType]) -> str:
    """Return how an import has ended."""
    error = future.exception()
    return type(error).__name__ if error else "imported"


def main() -> None:
    """Import both packages here, then a module of each in a thread."""
    with tempfile.TemporaryDirectory() as folder:
        for name, source in FILES.items():
            path = Path(folder, name)
            path.parent.mkdir(exist_ok=True)
            path.write_text(source)
        sys.path.insert(0, folder)
        importlib.import_module("shop")
        with ThreadPoolExecutor(max_workers=2) as pool:
            futures = [pool.submit(importlib.import_module, name) for name in ("shop.prices", "stock.items")]
    print(*sorted(ending(future) for future in futures))


if __name__ == "__main__":
    main()
