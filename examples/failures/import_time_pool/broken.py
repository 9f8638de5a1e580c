"""A module uses a thread pool while it is imported; its tasks wait for the import, and the import waits for them."""

from rates_at_import import RATES  # type: ignore[import-not-found]  # hangs


def main() -> None:
    """Print how many rates there are."""
    print(len(RATES))


if __name__ == "__main__":
    main()
