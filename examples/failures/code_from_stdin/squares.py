"""What workers run, in a module that every process can import."""

from __future__ import annotations


def square(number: int) -> int:
    """Return the square of a number."""
    return number * number
