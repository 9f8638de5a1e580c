"""A dataclass turns itself into a dict, and leaves its lock out."""

from __future__ import annotations

import dataclasses
import threading
from typing import Any, Dict


@dataclasses.dataclass
class Order:
    """An order that several threads may change."""

    item: str
    count: int
    lock: Any = dataclasses.field(default_factory=threading.RLock)

    def as_dict(self) -> Dict[str, Any]:
        """Return what others may see."""
        return {"item": self.item, "count": self.count}


def main() -> None:
    """Print an order as a dict."""
    print(Order("tea", 3).as_dict())


if __name__ == "__main__":
    main()
