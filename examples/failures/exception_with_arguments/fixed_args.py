"""An exception gives super().__init__ every argument of its own, so it can be rebuilt."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor


class ServerError(Exception):
    """The server did not deliver."""

    def __init__(self, status: int, page: int) -> None:
        super().__init__(status, page)
        self.status, self.page = status, page

    def __str__(self) -> str:
        return f"status {self.status} for page {self.page}"


def fetch(page: int) -> str:
    """Return a page; the server has no second one."""
    if page == 2:
        raise ServerError(404, page)
    return f"page {page}"


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=1) as pool:
        for future in [pool.submit(fetch, page) for page in (1, 2, 3)]:
            try:
                print(future.result())
            except ServerError as error:
                print("skipped:", error)
