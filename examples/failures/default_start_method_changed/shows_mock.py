"""A function that a test has patched is patched in a worker, or not: when and where it was done decides."""

from __future__ import annotations

import platform
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from unittest import mock


def greeting() -> str:
    """Greet with the name of this computer; this is the task."""
    return f"Hello from {platform.node()}"


def patched() -> mock._patch[mock.MagicMock]:
    """Give the computer another name."""
    return mock.patch("platform.node", return_value="the kitchen")


def patch_worker() -> None:
    """Patch the function for as long as the worker lives."""
    patched().start()


def report(how: str, pool: Executor, fake: mock.MagicMock | None = None) -> None:
    """Print which function the task has called, and how many calls the test knows of."""
    found = "the mock" if pool.submit(greeting).result() == "Hello from the kitchen" else "the real one"
    print(f"{how + ':':30}{found:15}{'-' if fake is None else fake.call_count}")


def main() -> None:
    """Patch in four ways."""
    print(f"{'patched':30}{'task calls':15}call_count")
    with patched() as fake, ProcessPoolExecutor(max_workers=1) as pool:
        report("before the pool", pool, fake)
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(greeting).result()
        with patched() as fake:
            report("after the worker has started", pool, fake)
    with ProcessPoolExecutor(max_workers=1, initializer=patch_worker) as pool:
        report("in the initializer", pool)
    with patched() as fake, ThreadPoolExecutor(max_workers=1) as pool:
        report("with threads", pool, fake)


if __name__ == "__main__":
    main()
