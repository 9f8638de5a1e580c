"""With a default for its second argument the exception is rebuilt, but with the wrong text."""

from concurrent.futures import ProcessPoolExecutor


class ServerError(Exception):
    """The server did not deliver."""

    def __init__(self, status: int, page: int = 0) -> None:
        super().__init__(f"status {status} for page {page}")
        self.status, self.page = status, page


def fetch(page: int) -> str:
    """Return a page; the server does not have it."""
    raise ServerError(404, page)


def main() -> None:
    """Print a page, or say that it is missing."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            print(pool.submit(fetch, 2).result())
        except ServerError as error:
            print("skipped:", error)  # prints skipped: status status 404 for page 2 for page 0


if __name__ == "__main__":
    main()
