"""A task raises an exception that cannot be rebuilt from its args, and that breaks the pool."""

from concurrent.futures import ProcessPoolExecutor


class ServerError(Exception):
    """The server did not deliver."""

    def __init__(self, status: int, page: int) -> None:
        super().__init__(f"status {status} for page {page}")
        self.status, self.page = status, page


def fetch(page: int) -> str:
    """Return a page; the server does not have it."""
    raise ServerError(404, page)


def main() -> None:
    """Print a page, or say that it is missing."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            print(pool.submit(fetch, 2).result())  # raises BrokenProcessPool
        except ServerError as error:
            print("skipped:", error)


if __name__ == "__main__":
    main()
