"""Requires dill: it copies settings with a lock, and nobody can take the copied lock."""

from __future__ import annotations

import threading

import dill


class Settings:
    """Settings that several threads may change."""

    def __init__(self, values: dict[str, str]) -> None:
        """Keep the values, and make a lock."""
        self.values = values
        self.lock = threading.RLock()


def main() -> None:
    """Try another theme on a copy of the settings."""
    settings = Settings({"theme": "light"})
    trial = dill.copy(settings)  # raises AttributeError
    with trial.lock:  # hangs
        trial.values["theme"] = "dark"
    print(settings.values, trial.values)


if __name__ == "__main__":
    main()
