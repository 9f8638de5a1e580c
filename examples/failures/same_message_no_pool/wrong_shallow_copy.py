"""A shallow copy shares the lock, and the values too."""

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
    trial = copy.copy(settings)
    with trial.lock:
        trial.values["theme"] = "dark"
    print(settings.values, trial.values)  # prints {'theme': 'dark'} {'theme': 'dark'}


if __name__ == "__main__":
    main()
