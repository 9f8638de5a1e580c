"""There is a worker for every task, and each of them holds a copy of the pool that is locked for ever."""

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
    """Count the words of a text and of its translation in two worker processes."""
    global POOL
    with ProcessPoolExecutor(max_workers=2) as POOL:
        texts = [["How doth the little", "crocodile"], ["Petit crocodile"]]
        futures = [POOL.submit(count_text, text) for text in texts]
        for future in as_completed(futures):  # hangs
            print(future.result())


if __name__ == "__main__":
    main()
