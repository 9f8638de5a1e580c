"""In threads the exception keeps its frames; from a process comes a text, and none of its frames or causes."""

import multiprocessing
import traceback
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor


class PriceError(Exception):
    """A price cannot be read."""


def price(text: str) -> int:
    """Return a price, in a worker."""
    try:
        return int(text)
    except ValueError as error:
        raise PriceError(text) from error


def show(name: str, error: BaseException) -> None:
    """Print where the traceback of an exception ends, and what its cause is."""
    place = traceback.extract_tb(error.__traceback__)[-1]
    cause = error.__cause__
    print(f"{name}: ends in {place.name}, cause {type(cause).__name__}, a ValueError: {isinstance(cause, ValueError)}")
    print(f"  the cause's text has ValueError: {'ValueError' in str(cause)}")


def main() -> None:
    """Let a task fail in three pools."""
    with ThreadPoolExecutor(max_workers=1) as threads:
        try:
            threads.submit(price, "1,500").result()
        except PriceError as error:
            show("ThreadPoolExecutor", error)
    with ProcessPoolExecutor(max_workers=1) as pool:
        try:
            pool.submit(price, "1,500").result()
        except PriceError as error:
            show("ProcessPoolExecutor", error)
    with multiprocessing.Pool(1) as processes:
        try:
            processes.apply(price, ["1,500"])
        except PriceError as error:
            show("multiprocessing.Pool", error)


if __name__ == "__main__":
    main()
