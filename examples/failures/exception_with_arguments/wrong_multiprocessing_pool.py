"""multiprocessing.Pool cannot rebuild the exception either, and waits for it without end."""

from __future__ import annotations

import multiprocessing


class ServerError(Exception):
    """The server did not deliver."""

    def __init__(self, status: int, page: int) -> None:
        super().__init__(f"status {status} for page {page}")
        self.status, self.page = status, page


def fetch(page: int) -> str:
    """Return a page; the server has no second one."""
    if page == 2:
        raise ServerError(404, page)
    return f"page {page}"


if __name__ == "__main__":
    with multiprocessing.Pool(processes=1) as pool:
        for page in (1, 2, 3):
            try:
                print(pool.apply(fetch, [page]))  # hangs
            except ServerError as error:
                print("skipped:", error)
