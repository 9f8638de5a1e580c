"""From an interpreter comes a text, too: the cause is an ExecutionFailed, whose text has the line."""

import traceback
from concurrent.futures import InterpreterPoolExecutor


def price(text: str) -> int:
    """Return a price, in a worker's interpreter."""
    return int(text)


def main() -> None:
    """Let a task fail, and print where its traceback ends and what its cause is."""
    with InterpreterPoolExecutor(max_workers=1) as pool:
        try:
            pool.submit(price, "1,500").result()
        except ValueError as error:
            place = traceback.extract_tb(error.__traceback__)[-1]
            print(f"ends in {place.name}, cause {type(error.__cause__).__name__}")
            print(error.__cause__)


if __name__ == "__main__":
    main()
