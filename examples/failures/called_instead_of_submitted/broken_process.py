"""The program calls the function itself and submits what it returned to a process pool."""

from __future__ import annotations

from concurrent.futures import Future, ProcessPoolExecutor


def area(width: int, height: int) -> int:
    """Return the area of a room."""
    return width * height


def main() -> None:
    """Compute an area in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        future: Future[int] = pool.submit(area(3, 4))  # type: ignore[arg-type]  # the mistake of this page
        print(f"area = {future.result()}")  # raises TypeError


if __name__ == "__main__":
    main()
