"""Ask why the result of a task cannot leave its process."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

from why_unpicklable import explain


def square(number: int) -> int:
    """Multiply a number by itself."""
    return number * number


def big_task() -> list[Future[int]]:
    """Split the work into small tasks, and return their Futures."""
    with ThreadPoolExecutor(max_workers=1) as inner:
        return [inner.submit(square, 3)]


def main() -> None:
    """Explain the Futures, then their results."""
    result = big_task()
    print(explain(result, "result"))
    print()
    print(explain([future.result() for future in result], "result"))


if __name__ == "__main__":
    main()
