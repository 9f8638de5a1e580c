"""tblib teaches each worker to send exceptions that cannot be rebuilt from their args."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

from tblib import pickling_support


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
    with ProcessPoolExecutor(max_workers=1, initializer=pickling_support.install) as pool:
        for future in [pool.submit(fetch, page) for page in (1, 2, 3)]:
            try:
                print(future.result())
            except ServerError as error:
                print("skipped:", error)
