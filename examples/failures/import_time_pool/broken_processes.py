"""A module uses a process pool while it is imported; to send a task, a thread has to import the module, and waits."""

from rates_in_processes import RATES  # type: ignore[import-not-found]  # hangs


def main() -> None:
    """Print how many rates there are."""
    print(len(RATES))


if __name__ == "__main__":
    main()
