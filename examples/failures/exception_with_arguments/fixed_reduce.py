"""An exception says with __reduce__ how it is rebuilt."""

from concurrent.futures import ProcessPoolExecutor
from typing import Any


class ServerError(Exception):
    """The server did not deliver."""

    def __init__(self, status: int, page: int) -> None:
        super().__init__(f"status {status} for page {page}")
        self.status, self.page = status, page

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.status, self.page), self.__dict__


def fetch(page: int) -> str:
    """Return a page; the server does not have it."""
    raise ServerError(404, page)


def main() -> None:
    """Print a page, or say that it is missing."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            print(pool.submit(fetch, 2).result())
        except ServerError as error:
            print("skipped:", error)


if __name__ == "__main__":
    main()
