"""Three tasks have three worker processes, and never overlap."""

from __future__ import annotations

import time
from concurrent.futures import ProcessPoolExecutor


def compute(seconds: float) -> tuple[float, float]:
    """Compute for some seconds, and return when that began and ended."""
    begun = time.monotonic()
    while time.monotonic() < begun + seconds:
        pass
    return begun, time.monotonic()


def main() -> None:
    """Run three tasks, and tell whether one began before the one before it had ended."""
    times = []
    with ProcessPoolExecutor(max_workers=3) as pool:
        for _ in range(3):
            times.append(pool.submit(compute, 0.1).result())
    overlap = times[1][0] < times[0][1] or times[2][0] < times[1][1]
    print(f"two tasks at the same time: {overlap}")  # prints two tasks at the same time: False


if __name__ == "__main__":
    main()
