"""The __getattr__ of an object says at once that it has no special attributes, so the object can be rebuilt."""

from concurrent.futures import ProcessPoolExecutor


class Row:
    """A row whose columns can be read as attributes."""

    def __init__(self, columns: dict[str, int]) -> None:
        self.columns = columns

    def __getattr__(self, name: str) -> int:
        if name.startswith("__"):
            raise AttributeError(name)
        if name in self.__dict__["columns"]:
            return int(self.__dict__["columns"][name])
        raise AttributeError(name)


def read(number: int) -> Row:
    """Return one row."""
    return Row({"number": number})


def main() -> None:
    """Print the number of a row that a worker process has read."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(read, 7).result().number)


if __name__ == "__main__":
    main()
