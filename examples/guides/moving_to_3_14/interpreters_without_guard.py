"""Without a main guard, an interpreter does not find a function of the main file."""

from __future__ import annotations

from concurrent.futures import InterpreterPoolExecutor


def fib(n: int) -> int:
    """Return the n-th Fibonacci number."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


def main() -> None:
    """Ask an interpreter for a number."""
    with InterpreterPoolExecutor(max_workers=1) as pool:
        print(pool.submit(fib, 10).result())  # raises NotShareableError


main()
