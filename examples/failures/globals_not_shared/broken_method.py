"""A task is a method that sets an attribute; the object of the main process keeps the old value."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


class Engine:
    """Something that can be started."""

    started = False

    def start(self) -> None:
        """Start it."""
        self.started = True


def main() -> None:
    """Start an engine in a worker."""
    engine = Engine()
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(engine.start).result()
    print(f"started = {engine.started}")  # prints started = False


if __name__ == "__main__":
    main()
