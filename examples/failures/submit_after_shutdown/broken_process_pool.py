"""A process pool is used once more after its with block."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def fetch(page: int) -> str:
    """Return the text of a page."""
    return f"text of page {page}"


def main() -> None:
    """Fetch a page in the with block, and another one after it."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(fetch, 0).result())
    print(pool.submit(fetch, 1).result())  # raises RuntimeError


if __name__ == "__main__":
    main()
