"""A dict knows which input each Future is for, so that those that failed, and only those, are tried again."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed

visits: Counter[str] = Counter()


class UnavailableError(Exception):
    """The server answers, and cannot help now."""


def fetch(page: str) -> str:
    """Return a page; weather comes at the third visit, sports never."""
    visits[page] += 1
    if visits[page] < {"news": 1, "weather": 3, "sports": 9}[page]:
        raise UnavailableError(page)
    return f"text of {page}"


def fetch_all(pages: list[str], attempts: int = 3) -> tuple[dict[str, str], dict[str, BaseException]]:
    """Return the texts, and the last error of each page that has none."""
    texts: dict[str, str] = {}
    errors: dict[str, BaseException] = {}
    with ThreadPoolExecutor(max_workers=4) as pool:
        for attempt in range(attempts):
            time.sleep(0.1 * 2**attempt if attempt else 0)  # longer each time; no worker is held by it
            page_of = {pool.submit(fetch, page): page for page in pages if page not in texts}
            for future in as_completed(page_of):
                page = page_of[future]
                try:
                    texts[page] = future.result()
                except UnavailableError as error:  # what is worth another visit; any other error ends the loop
                    errors[page] = error
    return texts, {page: error for page, error in errors.items() if page not in texts}


def main() -> None:
    """Fetch three pages."""
    texts, errors = fetch_all(["news", "sports", "weather"])
    print(f"texts: {sorted(texts)}")
    print(f"errors: {errors}")
    print(f"visits: {dict(sorted(visits.items()))}")


if __name__ == "__main__":
    main()
