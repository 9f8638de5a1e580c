"""A garbage collection in a worker writes to every list, unless `gc.freeze()` was called before the fork."""

import gc
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

ROWS = [[number] for number in range(1_000_000)]


def own() -> int:
    """Return the memory of this process that it shares with nobody, in MiB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty:")) // 1024


def collect() -> int:
    """Collect garbage, and return how much memory that took."""
    before = own()
    gc.collect()
    return own() - before


def copied() -> int:
    """Return what a collection in a forked worker copies, in MiB."""
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("fork")) as pool:
        return pool.submit(collect).result()


def main() -> None:
    """Compare a collection without and with a freeze."""
    print(f"without a freeze, more than 30 MiB: {copied() > 30}")
    gc.freeze()
    print(f"with a freeze, less than 5 MiB: {copied() < 5}")


if __name__ == "__main__":
    main()
