"""The task is a method of the table, so the table is pickled for each of twenty tasks."""

from concurrent.futures import ProcessPoolExecutor


class Table(bytes):
    """A large table that counts how often it is pickled."""

    pickled = 0

    def __reduce__(self) -> tuple[object, ...]:
        Table.pickled += 1
        return Table, (bytes(self),)

    def look_up(self, place: int) -> int:
        """Return a cell of the table."""
        return self[place]


def main() -> None:
    """Look up twenty cells."""
    table = Table(1_000_000)
    with ProcessPoolExecutor(max_workers=2) as pool:
        list(pool.map(table.look_up, range(20)))
    print(f"pickled {Table.pickled} times")  # prints pickled 20 times


if __name__ == "__main__":
    main()
