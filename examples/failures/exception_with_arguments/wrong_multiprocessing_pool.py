"""multiprocessing.Pool cannot rebuild the exception either, and waits for it without end."""

import multiprocessing


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
    with multiprocessing.Pool(processes=1) as pool:
        try:
            print(pool.apply(fetch, [2]))  # hangs
        except ServerError as error:
            print("skipped:", error)


if __name__ == "__main__":
    main()
