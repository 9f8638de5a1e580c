"""Each worker gets the table once, when it starts, and the twenty tasks bring a number only."""

from concurrent.futures import ProcessPoolExecutor


class Table(bytes):
    """A large table that counts how often it is pickled."""

    pickled = 0

    def __reduce__(self) -> tuple[object, ...]:
        Table.pickled += 1
        return Table, (bytes(self),)


TABLE = Table()


def keep(table: Table) -> None:
    """Keep the table in this worker."""
    global TABLE
    TABLE = table


def look_up(place: int) -> int:
    """Return a cell of the table that this worker keeps."""
    return TABLE[place]


def main() -> None:
    """Look up twenty cells."""
    table = Table(1_000_000)
    with ProcessPoolExecutor(max_workers=2, initializer=keep, initargs=(table,)) as pool:
        list(pool.map(look_up, range(20)))
    print(f"pickled {Table.pickled} times")


if __name__ == "__main__":
    main()
