"""What may be an argument or a result: the same object, a copy, or nothing at all."""

from __future__ import annotations

import concurrent.futures
import os
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from threading import Lock


class Order:
    """An object of a class of the main file."""


def make_lambda() -> object:
    """Return a lambda that needs nothing from outside."""
    return lambda: 1


THINGS: dict[str, Callable[[], object]] = {
    "list": lambda: [1, 2],
    "object of a class here": Order,
    "lambda": make_lambda,
    "generator": lambda: (number for number in range(3)),
    "open file": lambda: open(os.devnull),  # noqa: PTH123, SIM115  # open, to be sent
    "lock": Lock,
    "Future": Future,
}


def place(thing: object) -> tuple[int, int]:
    """Say where an object is: in which process, at which address."""
    return os.getpid(), id(thing)


def make(name: str) -> tuple[tuple[int, int], object]:
    """Make a thing, and return it."""
    thing = THINGS[name]()
    return place(thing), thing


def crossed(pool: Executor, name: str, as_argument: bool) -> str:
    """Send a thing to a task, or let a task return it, and say what came of it."""
    try:
        if as_argument:
            thing = THINGS[name]()
            there = pool.submit(place, thing).result()
        else:
            there, thing = pool.submit(make, name).result()
    except Exception as error:  # what cannot be sent has half a dozen classes of errors
        return type(error).__name__
    return "shared" if there == place(thing) else "copied"


def main() -> None:
    """Print a row for each thing: as an argument, as a result."""
    kinds: dict[str, Callable[[int], Executor]] = {"threads": ThreadPoolExecutor, "processes": ProcessPoolExecutor}
    if sys.version_info >= (3, 14):
        kinds["interpreters"] = concurrent.futures.InterpreterPoolExecutor
    for kind, executor_class in kinds.items():
        print(f"{kind:22}  argument            result")
        with executor_class(1) as pool:
            for name in THINGS:
                print(f"{name:22}  {crossed(pool, name, True):18}  {crossed(pool, name, False)}")


if __name__ == "__main__":
    main()
