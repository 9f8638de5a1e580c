"""The main process changes a global when the worker is running; the worker keeps what it started with."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

greeting = "Hello"


def greet(name: str) -> str:
    """Greet a guest."""
    return f"{greeting}, {name}"


def main() -> None:
    """Greet a guest before and after the greeting has changed."""
    global greeting
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(greet, "Ada").result())
        greeting = "Good night"
        print(pool.submit(greet, "Grace").result())  # prints Hello, Grace


if __name__ == "__main__":
    main()
