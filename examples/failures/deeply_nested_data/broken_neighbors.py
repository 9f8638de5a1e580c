"""Nothing here looks nested: the fields of a board know their neighbors, and pickle goes from one to the next."""

from concurrent.futures import ProcessPoolExecutor


class Field:
    """A field of the board, with the four around it."""

    def __init__(self) -> None:
        self.neighbors: list[Field] = []


def count(rows: list[list[Field]]) -> int:
    """Return the number of fields."""
    return sum(len(row) for row in rows)


def main() -> None:
    """Count the fields of a board in a worker process."""
    rows = [[Field() for _ in range(60)] for _ in range(60)]
    for y, row in enumerate(rows):
        for x, field in enumerate(row):
            around = [(x + 1, y), (x, y + 1), (x - 1, y), (x, y - 1)]
            field.neighbors = [rows[b][a] for a, b in around if 0 <= a < 60 and 0 <= b < 60]
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(f"fields = {pool.submit(count, rows).result()}")  # raises RecursionError


if __name__ == "__main__":
    main()
