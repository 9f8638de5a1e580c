"""In multiprocessing.Pool the task is lost with the worker that cannot import it, and nobody says so."""

import sys
from multiprocessing import Pool
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
    with Pool(1) as pool:
        print(pool.apply(numeral, [3]))  # hangs


if __name__ == "__main__":
    main()
