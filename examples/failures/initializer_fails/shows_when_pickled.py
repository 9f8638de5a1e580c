"""The arguments of an initializer are pickled in submit, and by a thread of the pool when a worker is replaced."""

from __future__ import annotations

import multiprocessing
import threading
from concurrent.futures import ProcessPoolExecutor

PICKLED_IN: set[str] = set()


class Settings:
    """Settings that say which thread pickles them."""

    def __reduce__(self) -> tuple[type[Settings], tuple[()]]:
        here = threading.current_thread() is threading.main_thread()
        PICKLED_IN.add("the main thread" if here else "a thread of the pool")
        return Settings, ()


def keep(_: Settings) -> None:
    """Take the settings."""


def main() -> None:
    """Run two tasks, each in a worker of its own."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(
        max_workers=1, mp_context=spawn, initializer=keep, initargs=(Settings(),), max_tasks_per_child=1
    ) as pool:
        print(list(pool.map(abs, [-1, -2])))
    print("pickled in:", ", ".join(sorted(PICKLED_IN)))


if __name__ == "__main__":
    main()
