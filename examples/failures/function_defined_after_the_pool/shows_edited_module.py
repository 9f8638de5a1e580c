"""A module is edited while the program runs: which text of it do the workers of a new pool have?"""

from __future__ import annotations

import importlib
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import steps  # type: ignore[import-not-found]  # steps.py stands beside this program


def main() -> None:
    """Edit the module between two pools, reload it, and put the file back in the end."""
    file = Path(steps.__file__)
    text = file.read_text(encoding="utf-8")
    with ProcessPoolExecutor(max_workers=1) as pool:
        print("first pool:", pool.submit(steps.second_step, 2).result())
    try:
        file.write_text(text.replace("2 * number", "1000 * number"), encoding="utf-8")
        importlib.reload(steps)
        print("here:", steps.second_step(2))
        with ProcessPoolExecutor(max_workers=1) as pool:
            print("new pool:", pool.submit(steps.second_step, 2).result())
    finally:
        file.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
