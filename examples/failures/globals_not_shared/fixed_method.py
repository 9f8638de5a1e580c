"""The method returns what it has set; the main process sets it in its own object."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


class Engine:
    """Something that can be started."""

    started = False

    def start(self) -> bool:
        """Start it, and return its new state."""
        self.started = True
        return self.started


def main() -> None:
    """Start an engine in a worker."""
    engine = Engine()
    with ProcessPoolExecutor(max_workers=1) as pool:
        engine.started = pool.submit(engine.start).result()
    print(f"started = {engine.started}")


if __name__ == "__main__":
    main()
