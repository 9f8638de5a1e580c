"""An argument forwards every attribute but the one that it forwards to."""

from concurrent.futures import ProcessPoolExecutor


class Settings:
    """A dictionary that is read like an object."""

    def __init__(self, **values: str) -> None:
        self.values = values

    def __getattr__(self, name: str) -> str:
        if name != "values" and name in self.values:
            return self.values[name]
        raise AttributeError(name)


def label(settings: Settings) -> str:
    """Return what stands on the price tag."""
    return f"2.50 {settings.currency}"


def main() -> None:
    """Write a price tag in a worker process."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        print(pool.submit(label, Settings(currency="EUR")).result())


if __name__ == "__main__":
    main()
