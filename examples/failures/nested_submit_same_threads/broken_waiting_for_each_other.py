"""Two tasks wait for each other's results."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from threading import Event

FUTURES: dict[str, Future[str]] = {}
BOTH_SUBMITTED = Event()


def cook(dish: str, needs: str) -> str:
    """Wait for another dish, then cook this one with it."""
    BOTH_SUBMITTED.wait()
    return f"{dish} with {FUTURES[needs].result()}"  # hangs


def main() -> None:
    """Cook soup that needs bread, and bread that needs soup."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        FUTURES["soup"] = pool.submit(cook, "soup", needs="bread")
        FUTURES["bread"] = pool.submit(cook, "bread", needs="soup")
        BOTH_SUBMITTED.set()
        print(FUTURES["soup"].result())


if __name__ == "__main__":
    main()
