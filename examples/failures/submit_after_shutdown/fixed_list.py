"""A function collects all results while its with block still holds the pool open."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor


def fetch(page: int) -> str:
    """Return the text of a page."""
    return f"text of page {page}"


def texts() -> list[str]:
    """Return the texts of three pages."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        return list(pool.map(fetch, range(3)))


def main() -> None:
    """Print the texts."""
    for text in texts():
        print(text)


if __name__ == "__main__":
    main()
