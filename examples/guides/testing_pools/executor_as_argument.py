"""Code that is given its executor can be tested with one that runs each task at once; some faults only a pool shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from concurrent.futures import Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from typing import Any
from unittest import mock


class AtOnce(Executor):
    """Run each task in submit(), in the thread that calls it."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Return a Future that is done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def ask_server(name: str) -> int:
    """Stand for what a test must not do."""
    raise OSError("no network in tests")


def price(name: str) -> int:
    """Return the price of one item; this is the task."""
    return ask_server(name)


def total(names: Iterable[str], pool: Executor) -> int:
    """Add the prices; this is the code that is tested."""
    return sum(pool.map(price, names))


def with_mock(pool: Executor) -> str:
    """Test total() without a server."""
    with mock.patch(f"{__name__}.ask_server", return_value=3) as fake:
        try:
            return f"total {total(['tea', 'milk'], pool)}, call_count {fake.call_count}"
        except OSError as error:
            return f"OSError: {error}"


def with_lambda(pool: Executor) -> str:
    """Submit what cannot be sent to a process."""
    error = pool.submit(lambda: 3).exception()
    return "works" if error is None else "cannot be pickled"


def main() -> None:
    """Try three executors."""
    for kind in (AtOnce, ThreadPoolExecutor, ProcessPoolExecutor):
        with kind() as pool:
            print(f"{kind.__name__}: {with_mock(pool)}; a lambda {with_lambda(pool)}")


if __name__ == "__main__":
    main()
