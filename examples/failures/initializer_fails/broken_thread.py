"""The initializer of a second thread raises, and the thread pool breaks for the first one, too."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

licenses = ["the only license"]


def take_license() -> None:
    """Take the license that a worker needs."""
    licenses.pop()


def main() -> None:
    """Start a second thread while the first one has work; then use the pool again."""
    gate: Future[str] = Future()
    with ThreadPoolExecutor(max_workers=2, initializer=take_license) as pool:
        first = pool.submit(gate.result)
        second = pool.submit(print, "never printed")
        print(f"second: {second.exception()}")
        gate.set_result("done")
        print(f"first: {first.result()}")
        pool.submit(print, "never printed")  # raises BrokenThreadPool


if __name__ == "__main__":
    main()
