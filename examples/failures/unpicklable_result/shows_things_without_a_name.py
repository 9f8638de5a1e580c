"""Each task returns something that cannot be imported by its name; the program prints what pickle says about it."""

from __future__ import annotations

import os
from collections import namedtuple
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from enum import Enum
from typing import Any


def local_class() -> object:
    """Return a class that is made inside a function."""

    class Local:
        pass

    return Local


def local_namedtuple() -> object:
    """Return an object of a namedtuple that is made inside a function."""
    pair: Any = namedtuple("pair", "x y")
    return pair(1, 2)


def local_enum() -> object:
    """Return a member of an enum that is made inside a function."""
    color: Any = Enum("color", "RED")
    return color.RED


KINDS: dict[str, Callable[[], object]] = {
    "lambda": lambda: lambda: 0,
    "local class": local_class,
    "local namedtuple": local_namedtuple,
    "local enum": local_enum,
    "property": property,
    "module": lambda: os,
    "code": lambda: make.__code__,
    "os.environ": lambda: os.environ,
}


def make(kind: str) -> object:
    """Return one object; what becomes of it is up to the pool."""
    return KINDS[kind]()


def main() -> None:
    """Print what becomes of each kind."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for kind in KINDS:
            error = pool.submit(make, kind).exception()
            print(f"{kind:16}", f"{type(error).__name__}: {error}" if error else "travels")


if __name__ == "__main__":
    main()
