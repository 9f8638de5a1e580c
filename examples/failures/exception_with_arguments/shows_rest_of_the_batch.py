"""One such exception takes the results of all tasks behind it, and the pool with them."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


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


def main() -> None:
    """Say what became of each task, and what the pool does afterwards."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        futures = {page: pool.submit(fetch, page) for page in range(1, 6)}
        for page, future in futures.items():
            print(page, type(future.exception()).__name__ if future.exception() else future.result())
        error = futures[2].exception()
        if error:
            print("cause:", str(error.__cause__).splitlines()[-2])
        try:
            pool.submit(fetch, 6)
        except BrokenProcessPool as broken:
            print("submit:", broken)


if __name__ == "__main__":
    main()
