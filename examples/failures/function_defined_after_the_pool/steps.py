"""The steps that workers run, in a module that every process can import."""

from __future__ import annotations


def second_step(number: int) -> int:
    """Double a number."""
    return 2 * number
