"""The folder of a plugin is put on sys.path, which every worker gets when it starts."""

import sys
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

PLUGIN = "def numeral(number): return number * 'I'"


def main() -> None:
    """Write a Roman numeral in a worker process."""
    with TemporaryDirectory() as plugins, ProcessPoolExecutor(max_workers=1) as pool:
        file = Path(plugins, "roman.py")
        file.write_text(PLUGIN)
        sys.path.insert(0, plugins)
        numeral = import_module("roman").numeral
        print(pool.submit(numeral, 3).result())


if __name__ == "__main__":
    main()
