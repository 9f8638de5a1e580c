"""The rates of today; two threads fetch them when they are asked for first, and never while this module is imported."""

import functools
import pickle
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass


@dataclass
class Rate:
    """How many cents a unit of a currency is."""

    currency: str
    cents: int


def fetch(currency: str) -> bytes:
    """Return a rate as it is kept in the cache: pickled, which imports this module by its name."""
    return pickle.dumps(Rate(currency, 100))


@functools.cache
def load_rates() -> list[bytes]:
    """Return the rates; fetch them at the first call only."""
    with ThreadPoolExecutor(max_workers=2) as pool:
        return list(pool.map(fetch, ["EUR", "USD"]))
