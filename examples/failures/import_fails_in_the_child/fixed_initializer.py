"""A plugin is loaded from its file, in every worker too, before the first task arrives."""

import sys
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

PLUGIN = "def numeral(number): return number * 'I'"


def load(file: Path) -> ModuleType:
    """Load a module from a file, wherever that is."""
    module = sys.modules[file.stem] = ModuleType(file.stem)
    exec(file.read_text(), module.__dict__)
    return module


def main() -> None:
    """Write a Roman numeral in a worker process."""
    with TemporaryDirectory() as plugins:
        file = Path(plugins, "roman.py")
        file.write_text(PLUGIN)
        numeral = load(file).numeral
        with ProcessPoolExecutor(max_workers=1, initializer=load, initargs=(file,)) as pool:
            print(pool.submit(numeral, 3).result())


if __name__ == "__main__":
    main()
