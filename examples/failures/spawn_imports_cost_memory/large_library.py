"""Stands for a large library: importing it takes 100 MiB; it notes in which process that was."""

import os

TABLES = bytearray(range(256)) * (100 * 4096)
IMPORTED_IN = os.getpid()


def predict(number: int) -> int:
    """Use the library."""
    return TABLES[number]
