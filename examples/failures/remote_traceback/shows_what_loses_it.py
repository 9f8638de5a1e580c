"""What a program can do with the exception of a worker, and whether the worker's traceback is still there."""

import pickle
import traceback
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor


def raise_other(error: Exception) -> None:
    """Raise another exception from this one."""
    raise LookupError("no price") from error


def raise_inside_except(error: Exception) -> None:
    """Raise another exception, while this one is handled."""
    try:
        raise error
    except ValueError:
        raise LookupError("no price")


def raise_from_other(error: Exception) -> None:
    """Raise it from another exception, which takes the place of the cause."""
    raise error from LookupError("no price")


def raise_from_none(error: Exception) -> None:
    """Raise it with nothing before it."""
    raise error from None


def raise_pickled(error: Exception) -> None:
    """Raise what another process would get."""
    raise pickle.loads(pickle.dumps(error))


def kept(way: Callable[[Exception], None], error: Exception) -> bool:
    """Return whether the whole traceback has what the worker has written."""
    try:
        way(error)
    except Exception:
        return "in _process_worker" in traceback.format_exc()
    raise AssertionError(f"{way.__name__} did not raise")


def main() -> None:
    """Print for each way whether it is still there."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for way in (raise_other, raise_inside_except, raise_from_other, raise_from_none, raise_pickled):
            error = pool.submit(int, "1,500").exception()
            assert isinstance(error, ValueError)
            print(f"{way.__name__}: {kept(way, error)}")


if __name__ == "__main__":
    main()
