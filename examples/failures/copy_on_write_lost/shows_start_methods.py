"""Workers of each start method tell whether they have the prices of the main process."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

if __name__ == "__main__":
    PRICES = [float(number) for number in range(2_000_000)]


def describe() -> str:
    """Tell whether this process has the prices, and whether it uses more than 60 MiB at all."""
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    rss = sum(int(line.split()[1]) for line in lines if line.startswith("Rss:")) // 1024
    return f"prices: {'PRICES' in globals()}, more than 60 MiB: {rss > 60}"


def main() -> None:
    """Print what a worker has."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(describe).result())


if __name__ == "__main__":
    main()
