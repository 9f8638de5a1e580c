"""Requires tqdm: tasks in threads move one bar; its lock makes every step count."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from tqdm import tqdm

LOOK = {"ascii": True, "ncols": 40, "nrows": 9, "mininterval": 0, "bar_format": "{bar}| {n_fmt} of {total_fmt}"}


def render(pages: int, bar: tqdm) -> int:
    """Render a report, and move the bar for each page."""
    for _ in range(pages):
        with bar.get_lock():
            bar.update()
    return pages


def main() -> None:
    """Render two long reports."""
    reports = [3, 2]
    with ThreadPoolExecutor(max_workers=2) as pool, tqdm(total=sum(reports), **LOOK) as bar:
        futures = [pool.submit(render, pages, bar) for pages in reports]
        done = [future.result() for future in futures]
    print("reports:", done)


if __name__ == "__main__":
    main()
