"""The main thread submits the links of each page as soon as it is there, until no Future is pending."""

from __future__ import annotations

from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait

LINKS = {"/": ["/news", "/shop"], "/news": ["/"], "/shop": ["/news", "/shop/tea"], "/shop/tea": ["/shop"]}


def fetch(page: str) -> list[str]:
    """Return the links of a page."""
    return LINKS[page]


def crawl(start: str) -> set[str]:
    """Return all pages that can be reached, each fetched once."""
    seen = {start}
    with ThreadPoolExecutor(max_workers=2) as pool:
        pending = {pool.submit(fetch, start)}
        while pending:
            done, pending = wait(pending, return_when=FIRST_COMPLETED)
            new = {link for future in done for link in future.result()} - seen
            seen |= new
            pending |= {pool.submit(fetch, link) for link in new}
    return seen


def main() -> None:
    """Print the pages of a small site."""
    print(sorted(crawl("/")))


if __name__ == "__main__":
    main()
