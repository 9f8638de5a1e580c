"""The initializer comes from a plugin, and the worker misses it while it is being started."""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

PLUGIN = "def prepare(): pass"


def load(file: Path) -> ModuleType:
    """Load a module from a file, wherever that is."""
    module = sys.modules[file.stem] = ModuleType(file.stem)
    exec(file.read_text(), module.__dict__)
    return module


def main() -> None:
    """Prepare a worker process, and use it."""
    with TemporaryDirectory() as plugins:
        file = Path(plugins, "roman.py")
        file.write_text(PLUGIN)
        with ProcessPoolExecutor(max_workers=1, initializer=load(file).prepare) as pool:
            print(pool.submit(abs, -3).result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
