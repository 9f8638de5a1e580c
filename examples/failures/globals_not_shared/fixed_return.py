"""A task returns what it has found out; the main process keeps the list."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

guests: list[str] = []


def welcome(name: str) -> str:
    """Return the guest who has come."""
    return name


def main() -> None:
    """Welcome two guests and print who has come."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        guests.extend(pool.map(welcome, ("Ada", "Grace")))
    print(f"guests = {guests}")


if __name__ == "__main__":
    main()
