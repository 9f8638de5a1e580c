"""One pool for everything: the caller splits the work, and puts the results together."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

CHAPTERS = {"first": ["down the rabbit hole", "a long fall"], "second": ["the pool of tears"]}


def count_words(line: str) -> int:
    """Count the words of a line: the small task."""
    return len(line.split())


def main() -> None:
    """Submit every line of every chapter, then add up for each chapter what belongs to it."""
    with ProcessPoolExecutor(max_workers=3) as pool:
        counts = {name: [pool.submit(count_words, line) for line in lines] for name, lines in CHAPTERS.items()}
        for name, futures in counts.items():
            print(f"{name}: {sum(future.result() for future in futures)}")


if __name__ == "__main__":
    main()
