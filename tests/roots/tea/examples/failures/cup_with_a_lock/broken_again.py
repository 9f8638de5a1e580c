"""A cup in a list does not come back either."""

from concurrent.futures import ProcessPoolExecutor

from broken import brew


def cups() -> list[object]:
    """Return a tray."""
    return [brew(3)]


def main() -> None:
    """Brew a tray."""
    with ProcessPoolExecutor() as pool:
        print(pool.submit(cups).result())  # raises TypeError


if __name__ == "__main__":
    main()
