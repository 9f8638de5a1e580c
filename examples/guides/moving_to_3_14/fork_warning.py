"""A second pool that forks while the first one is alive, and so while a thread runs, is warned of."""

from __future__ import annotations

import multiprocessing
import re
import warnings
from concurrent.futures import ProcessPoolExecutor


def main() -> None:
    """Start two pools with fork, and print the warnings with their places."""
    fork = multiprocessing.get_context("fork")
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        with ProcessPoolExecutor(max_workers=1, mp_context=fork) as first:
            print("first: ", first.submit(abs, -1).result())
            with ProcessPoolExecutor(max_workers=1, mp_context=fork) as second:
                print("second:", second.submit(abs, -2).result())
    print("warnings:", len(caught))
    for warning in caught:
        text = re.sub(r"pid=\d+", "pid=…", str(warning.message))
        print(f"{warning.category.__name__}: {text}")


if __name__ == "__main__":
    main()
