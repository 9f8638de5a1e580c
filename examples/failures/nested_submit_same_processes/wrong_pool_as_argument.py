"""The pool is handed to the task as an argument, and a pool cannot be pickled."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, as_completed


def count_words(line: str) -> int:
    """Count the words of a line."""
    return len(line.split())


def count_text(pool: ProcessPoolExecutor, lines: list[str]) -> int:
    """Count the words of a text, each line in a task of its own."""
    return sum(pool.map(count_words, lines))


def main() -> None:
    """Count the words of a text in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        futures = [pool.submit(count_text, pool, ["How doth the little", "crocodile"])]
        for future in as_completed(futures):
            print(future.result())  # raises TypeError


if __name__ == "__main__":
    main()
