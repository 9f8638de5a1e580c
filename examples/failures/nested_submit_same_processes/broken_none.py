"""The pool of the main process is None in a worker that was not forked, and a locked copy in one that was."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor, as_completed

POOL: ProcessPoolExecutor = None  # type: ignore[assignment]  # until main() makes it


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
            print(future.result())  # raises AttributeError


if __name__ == "__main__":
    main()
