"""A dataclass with a lock is turned into a dict, and asdict copies every value."""

from __future__ import annotations

import dataclasses
import threading
from typing import Any


@dataclasses.dataclass
class Order:
    """An order that several threads may change."""

    item: str
    count: int
    lock: Any = dataclasses.field(default_factory=threading.RLock)


def main() -> None:
    """Print an order as a dict."""
    print(dataclasses.asdict(Order("tea", 3)))  # raises TypeError


if __name__ == "__main__":
    main()
