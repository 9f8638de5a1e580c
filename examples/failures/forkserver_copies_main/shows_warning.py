"""With -W default, the fork server warns of the thread that the import of the main file has started in it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from threading import Event, Thread

Thread(target=Event().wait, daemon=True).start()


def main() -> None:
    """Run a task that needs no thread, and print its result when the worker has ended."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future = pool.submit(abs, -1)
    print(f"result: {future.result()}")


if __name__ == "__main__":
    main()
