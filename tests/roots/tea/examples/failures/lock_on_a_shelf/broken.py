"""A lock does not go on a shelf."""

import pickle
import threading


def main() -> None:
    """Put something on the shelf."""
    lock = threading.Lock()
    pickle.dumps(lock)  # raises TypeError


if __name__ == "__main__":
    main()
