"""What the lock says does."""

import pickle
import threading


def main() -> None:
    """Put something on the shelf."""
    lock = threading.Lock()
    pickle.dumps(lock.locked())


if __name__ == "__main__":
    main()
