"""The fork server imports the large library once; its workers use it and do not import it again."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from large_library import IMPORTED_IN, predict  # type: ignore[import-not-found]  # it stands beside this program


def own() -> int:
    """Return the memory of this process that it shares with nobody, in MiB."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Private_Dirty:")) // 1024


def work(number: int) -> tuple[int, int]:
    """Use the library; return in which process it was imported, and the memory of this one."""
    predict(number)
    return IMPORTED_IN, own()


def main() -> None:
    """Print how often the library was imported for two workers."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["__main__", "large_library"])
    with ProcessPoolExecutor(1, mp_context=context) as first, ProcessPoolExecutor(1, mp_context=context) as second:
        found = [pool.submit(work, 7).result() for pool in (first, second)]
    print("imports for two workers:", len({process for process, _ in found}))
    print(f"more than 100 MiB each: {min(size for _, size in found) > 100}")


if __name__ == "__main__":
    main()
