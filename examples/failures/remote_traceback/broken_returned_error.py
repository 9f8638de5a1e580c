"""The task returns its exception instead of raising it, and the way back drops its traceback."""

import traceback
from concurrent.futures import ProcessPoolExecutor


def total(prices: list[str]) -> "int | ValueError":
    """Add up prices in a worker process; return the error, if there is one."""
    try:
        return sum(int(text) for text in prices)
    except ValueError as error:
        return error


def main() -> None:
    """Print the total, or the traceback of what went wrong."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        result = pool.submit(total, ["300", "1,500"]).result()
        if isinstance(result, ValueError):
            print(f"{len(traceback.extract_tb(result.__traceback__))} lines known")  # prints 0 lines known
        else:
            print(result)


if __name__ == "__main__":
    main()
