"""With -W default, Python 3.12 and later warn of a fork while threads are running, in a file that is not yours."""

from __future__ import annotations

import warnings
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from threading import Event


def main() -> None:
    """Fork a worker while a thread is running, and print every warning with the file that it names."""
    done = Event()
    with warnings.catch_warnings(record=True) as caught, ThreadPoolExecutor(max_workers=1) as threads:
        threads.submit(done.wait)
        with ProcessPoolExecutor(max_workers=1) as pool:
            print(f"result: {pool.submit(abs, -1).result()}")
        done.set()
    for warning in caught:
        print(f"{Path(warning.filename).name}: {warning.category.__name__}: {warning.message}")


if __name__ == "__main__":
    main()
