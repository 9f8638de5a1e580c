"""Tasks submit to the process pool that they run in; a worker has no such pool, or a locked copy of it."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, as_completed

POOL: ProcessPoolExecutor


def count_words(line: str) -> int:
    """Count the words of a line."""
    return len(line.split())


def count_text(lines: list[str]) -> int:
    """Count the words of a text, each line in a task of its own."""
    return sum(POOL.map(count_words, lines))


def main() -> None:
    """Count the words of a text in a worker process."""
    global POOL
    with ProcessPoolExecutor(max_workers=1) as POOL:
        futures = [POOL.submit(count_text, ["How doth the little", "crocodile"])]
        for future in as_completed(futures):  # hangs
            print(future.result())  # raises NameError


if __name__ == "__main__":
    main()
