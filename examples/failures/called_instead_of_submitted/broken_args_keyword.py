"""submit is given its arguments as threading.Thread takes them."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def area(width: int, height: int) -> int:
    """Return the area of a room."""
    return width * height


def main() -> None:
    """Compute an area in a worker thread."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(area, args=(3, 4))  # type: ignore[call-arg]  # the mistake of this page
        print(f"area = {future.result()}")  # raises TypeError


if __name__ == "__main__":
    main()
