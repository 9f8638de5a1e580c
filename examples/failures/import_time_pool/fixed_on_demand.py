"""The module only defines a function, and the thread pool works when the main program calls it."""

from rates_on_demand import load_rates  # type: ignore[import-not-found]  # it stands beside this program


def main() -> None:
    """Print how many rates there are."""
    print(len(load_rates()))


if __name__ == "__main__":
    main()
