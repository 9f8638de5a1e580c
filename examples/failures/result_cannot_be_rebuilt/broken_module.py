"""A task returns an object of a module that only the worker can import."""

import sys
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory


def find(name: str) -> object:
    """Load a plugin, and return the place that it finds."""
    with TemporaryDirectory() as folder:
        Path(folder, "maps.py").write_text("class Place:\n    pass\n", encoding="utf-8")
        sys.path.append(folder)
        return import_module("maps").Place()


def main() -> None:
    """Find a place in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(find, "harbor").result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
