"""What a proxy raises depends on how the Manager has ended, and on whether this thread has talked to it before."""

import multiprocessing
import os
from multiprocessing.managers import BaseManager, SyncManager


class Stock:
    """A count of things, kept in the Manager's process."""

    def count(self) -> int:
        """Return a number."""
        return 7

    def crash(self) -> None:
        """End the process in the middle of a call."""
        os._exit(1)


class StockManager(SyncManager):
    """A Manager that can make a Stock."""


StockManager.register("Stock", Stock)


def end(manager: BaseManager, *, kill: bool) -> None:
    """Let the Manager's process end in order, or kill it."""
    [process] = multiprocessing.active_children()
    if kill:
        process.kill()
    else:
        manager.shutdown()
    process.join()


def main() -> None:
    """Print what is raised: after an orderly end and a kill, on the first call and a later one, and within a call."""
    for kill in (False, True):
        for talked in (False, True):
            with StockManager() as manager:
                stock = manager.Stock()  # type: ignore[attr-defined]  # register() has added it
                if talked:
                    stock.count()
                end(manager, kill=kill)
                try:
                    stock.count()
                except (OSError, EOFError) as error:
                    print(f"{'killed' if kill else 'shut down'}, talked before: {talked}: {type(error).__name__}")
    with StockManager() as manager:
        try:
            manager.Stock().crash()  # type: ignore[attr-defined]  # register() has added it
        except EOFError as error:
            print(f"ended during the call: {type(error).__name__}")


if __name__ == "__main__":
    main()
