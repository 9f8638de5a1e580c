"""Stands for a large library: importing it takes 100 MiB."""

TABLES = bytearray(range(256)) * (100 * 4096)


def predict(number: int) -> int:
    """Use the library."""
    return TABLES[number]
