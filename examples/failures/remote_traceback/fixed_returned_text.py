"""The task returns the text of its traceback, and a string is sent back as it is."""

import traceback
from concurrent.futures import ProcessPoolExecutor


def total(prices: list[str]) -> "int | str":
    """Add up prices in a worker process; return the traceback, if it fails."""
    try:
        return sum(int(text) for text in prices)
    except ValueError:
        return traceback.format_exc()


def main() -> None:
    """Print the total, or the traceback of what went wrong."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        result = pool.submit(total, ["300", "1,500"]).result()
        print(result)


if __name__ == "__main__":
    main()
