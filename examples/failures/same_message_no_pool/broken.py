"""Settings with a lock are copied with deepcopy, and a lock cannot be copied."""

from __future__ import annotations

import copy
import threading


class Settings:
    """Settings that several threads may change."""

    def __init__(self, values: dict[str, str]) -> None:
        """Keep the values, and make a lock."""
        self.values = values
        self.lock = threading.RLock()


def main() -> None:
    """Try another theme on a copy of the settings."""
    settings = Settings({"theme": "light"})
    trial = copy.deepcopy(settings)  # raises TypeError
    with trial.lock:
        trial.values["theme"] = "dark"
    print(settings.values, trial.values)


if __name__ == "__main__":
    main()
