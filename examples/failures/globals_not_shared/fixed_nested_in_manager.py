"""A changed list is put back into the manager's dict, or the list in the dict is one of the manager's too."""

from __future__ import annotations

import multiprocessing
from collections.abc import MutableMapping, MutableSequence
from concurrent.futures import ProcessPoolExecutor


def put_back(name: str, tables: MutableMapping[str, MutableSequence[str]]) -> None:
    """Seat a guest at the window: take the list out, and put another one in."""
    tables["window"] = [*tables["window"], name]


def welcome(name: str, tables: MutableMapping[str, MutableSequence[str]]) -> None:
    """Seat a guest at the door, where the list is a proxy."""
    tables["door"].append(name)


def main() -> None:
    """Welcome two guests at each table and print who sits where."""
    with multiprocessing.Manager() as manager:
        tables = manager.dict(window=[], door=manager.list())
        with ProcessPoolExecutor(max_workers=2) as pool:
            for name in ("Ada", "Grace"):
                pool.submit(put_back, name, tables).result()
                pool.submit(welcome, name, tables).result()
        print(f"window = {tables['window']}")
        print(f"door = {list(tables['door'])}")


if __name__ == "__main__":
    main()
