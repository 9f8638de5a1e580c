"""A task fills a list that it was given; it was given a copy."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def welcome(name: str, guests: list[str]) -> None:
    """Note that a guest has come."""
    guests.append(name)


def main() -> None:
    """Welcome two guests and print who has come."""
    guests: list[str] = []
    with ProcessPoolExecutor(max_workers=2) as pool:
        for name in ("Ada", "Grace"):
            pool.submit(welcome, name, guests).result()
    print(f"guests = {guests}")  # prints guests = []


if __name__ == "__main__":
    main()
