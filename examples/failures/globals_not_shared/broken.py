"""A task appends to a global list; the list of the main process stays empty."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

guests: list[str] = []


def welcome(name: str) -> None:
    """Note that a guest has come."""
    guests.append(name)


def main() -> None:
    """Welcome two guests and print who has come."""
    with ProcessPoolExecutor(max_workers=2) as pool:
        for name in ("Ada", "Grace"):
            pool.submit(welcome, name).result()
    print(f"guests = {guests}")  # prints guests = []


if __name__ == "__main__":
    main()
