"""A lock alone cannot be pickled."""

import pickle
import threading


def main() -> None:
    """Print what pickle says."""
    try:
        pickle.dumps(threading.Lock())
    except TypeError as error:
        print(f"TypeError: {error}")


if __name__ == "__main__":
    main()
