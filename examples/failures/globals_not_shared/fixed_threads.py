"""Threads share the globals of their process."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

guests: list[str] = []


def welcome(name: str) -> None:
    """Note that a guest has come."""
    guests.append(name)


def main() -> None:
    """Welcome two guests and print who has come."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        for name in ("Ada", "Grace"):
            pool.submit(welcome, name).result()
    print(f"guests = {guests}")


if __name__ == "__main__":
    main()
