"""A Process appends to a global list; the list of the main process stays empty."""

from __future__ import annotations

from multiprocessing import Process

guests: list[str] = []


def welcome(name: str) -> None:
    """Note that a guest has come."""
    guests.append(name)


def main() -> None:
    """Welcome two guests and print who has come."""
    processes = [Process(target=welcome, args=(name,)) for name in ("Ada", "Grace")]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(f"guests = {guests}")  # prints guests = []


if __name__ == "__main__":
    main()
