"""A debugger and input() read what is typed if the task runs in a thread; a worker process reads an empty input."""

from __future__ import annotations

import io
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import redirect_stdout

PRICES = {"tea": 3}


def price(name: str) -> int:
    """Return the price of an item; somebody stops here in the debugger."""
    with redirect_stdout(io.StringIO()):  # only here: the debugger would print a path that is new in each run
        breakpoint()
        return PRICES[name]


def ask(name: str) -> str:
    """Ask for the price of an item."""
    with redirect_stdout(io.StringIO()):
        return input(f"Price of {name}? ")


def main() -> None:
    """Run both tasks in a thread, and in a worker process."""
    for kind in (ThreadPoolExecutor, ProcessPoolExecutor):
        for task, typed in ((price, "!PRICES[name] = 5\ncontinue\n"), (ask, "4\n")):
            sys.stdin = io.StringIO(typed)  # stands for somebody at the keyboard
            with kind(max_workers=1) as pool:
                future = pool.submit(task, "tea")
            print(f"{kind.__name__}, {task.__name__}: {future.exception() or future.result()!r}")


if __name__ == "__main__":
    main()
