"""A plugin is loaded from its file, and a worker that was not forked cannot import it."""

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
    with TemporaryDirectory() as plugins, ProcessPoolExecutor(max_workers=1) as pool:
        file = Path(plugins, "roman.py")
        file.write_text(PLUGIN)
        numeral = load(file).numeral
        print(pool.submit(numeral, 3).result())  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
