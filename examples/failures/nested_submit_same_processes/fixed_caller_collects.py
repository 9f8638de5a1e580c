"""The main program submits the lines itself; no task knows the pool."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


def count_words(line: str) -> int:
    """Count the words of a line."""
    return len(line.split())


def count_text(pool: ProcessPoolExecutor, lines: list[str]) -> int:
    """Count the words of a text, each line in a task of its own."""
    return sum(pool.map(count_words, lines))


def main() -> None:
    """Count the words of a text in worker processes."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(count_text(pool, ["How doth the little", "crocodile"]))


if __name__ == "__main__":
    main()
