"""An exception gives super().__init__ every argument of its own, so it can be rebuilt."""

from concurrent.futures import ProcessPoolExecutor


class ServerError(Exception):
    """The server did not deliver."""

    def __init__(self, status: int, page: int) -> None:
        super().__init__(status, page)
        self.status, self.page = status, page

    def __str__(self) -> str:
        return f"status {self.status} for page {self.page}"


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
