"""Requires rich: one bar for each kind of task."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, as_completed

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn


def fetch(page: int) -> int:
    """Fetch a page."""
    return page


def main() -> None:
    """Fetch four pages and two pictures."""
    columns = TextColumn("{task.description:8}"), BarColumn(bar_width=20), MofNCompleteColumn()
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures: dict[Future[int], str] = {pool.submit(fetch, page): "pages" for page in range(4)}
        futures |= {pool.submit(fetch, page): "pictures" for page in range(2)}
        with Progress(*columns) as progress:
            kinds = list(futures.values())
            bars = {kind: progress.add_task(kind, total=kinds.count(kind)) for kind in dict.fromkeys(kinds)}
            for future in as_completed(futures):
                future.result()
                progress.advance(bars[futures[future]])


if __name__ == "__main__":
    main()
