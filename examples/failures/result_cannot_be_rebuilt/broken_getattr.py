"""A task returns an object whose __getattr__ needs an attribute that a half-built copy does not have."""

from concurrent.futures import ProcessPoolExecutor


class Row:
    """A row whose columns can be read as attributes."""

    def __init__(self, columns: dict[str, int]) -> None:
        self.columns = columns

    def __getattr__(self, name: str) -> int:
        if name in self.__dict__["columns"]:
            return int(self.__dict__["columns"][name])
        raise AttributeError(name)


def read(number: int) -> Row:
    """Return one row."""
    return Row({"number": number})


def main() -> None:
    """Print the number of a row that a worker process has read."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(read, 7).result().number)  # raises BrokenProcessPool


if __name__ == "__main__":
    main()
