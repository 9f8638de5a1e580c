"""A line whenever a task is done, with the standard library alone; failures are told at the end."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, as_completed


def fetch(page: int) -> str:
    """Fetch a page; one of them does not exist."""
    if page == 2:
        raise LookupError("no such page")
    return f"text of page {page}"


def main() -> None:
    """Fetch five pages."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures: dict[Future[str], int] = {pool.submit(fetch, page): page for page in range(5)}
        for done, _ in enumerate(as_completed(futures), 1):
            print(f"{done} of {len(futures)} are done")
    for future, page in futures.items():
        if error := future.exception():
            print(f"page {page} failed: {error}")


if __name__ == "__main__":
    main()
