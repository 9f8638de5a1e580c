"""The same 200 photos go through a pool in a window, and all at once; the peak of the resident memory tells."""

from __future__ import annotations

import resource
import threading
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait

go = threading.Event()
SIZE = 1_000_000  # bytes of a photo


def photos() -> Iterator[bytes]:
    """Read 200 photos, one by one."""
    for number in range(200):
        yield bytes([number]) * SIZE


def shrink(photo: bytes) -> int:
    """Shrink a photo, when the workers may go."""
    go.wait()
    return len(photo)


def peak() -> float:
    """Return the largest resident memory of this process until now, in photos."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / SIZE


def in_a_window(pool: ThreadPoolExecutor) -> None:
    """Submit a photo when fewer than eight are under way."""
    go.set()  # the workers are fast
    pending: set[Future[int]] = set()
    for photo in photos():
        pending.add(pool.submit(shrink, photo))
        if len(pending) == 8:
            _, pending = wait(pending, return_when=FIRST_COMPLETED)


def all_at_once(pool: ThreadPoolExecutor) -> None:
    """Submit every photo."""
    go.clear()  # the workers are slower than the reader
    for photo in photos():
        pool.submit(shrink, photo)
    go.set()


def main() -> None:
    """Print the growth of the peak, in photos."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        start = peak()
        in_a_window(pool)
        print(f"in a window: room for 40 photos at most: {(middle := peak()) - start < 40}")
        all_at_once(pool)
        print(f"all at once: room for 150 photos at least: {peak() - middle > 150}")


if __name__ == "__main__":
    main()
