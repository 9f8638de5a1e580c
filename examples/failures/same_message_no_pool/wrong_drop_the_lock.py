"""The settings leave their lock out of their state, and their copies have none."""

from __future__ import annotations

import copy
import threading
from typing import Any


class Settings:
    """Settings that several threads may change."""

    def __init__(self, values: dict[str, str]) -> None:
        """Keep the values, and make a lock."""
        self.values = values
        self.lock = threading.RLock()

    def __getstate__(self) -> dict[str, Any]:
        """Return everything but the lock; deepcopy and pickle ask for it."""
        return {"values": self.values}


def main() -> None:
    """Try another theme on a copy of the settings."""
    settings = Settings({"theme": "light"})
    trial = copy.deepcopy(settings)
    with trial.lock:  # raises AttributeError
        trial.values["theme"] = "dark"
    print(settings.values, trial.values)


if __name__ == "__main__":
    main()
