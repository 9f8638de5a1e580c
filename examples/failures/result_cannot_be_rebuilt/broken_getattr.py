"""A task returns an object whose __getattr__ needs an attribute that a half-built copy does not have."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


class Row:
    """A row whose columns can be read as attributes."""

    def __init__(self, columns: dict[str, int]) -> None:
        self.columns = columns

    def __getattr__(self, name: str) -> int:
        columns: dict[str, int] = self.__dict__["columns"]
        if name in columns:
            return columns[name]
        raise AttributeError(name)


def read(number: int) -> Row:
    """Return one row."""
    return Row({"number": number})


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(read, 7).result().number)  # raises BrokenProcessPool
