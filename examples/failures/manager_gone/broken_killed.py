"""The process of a Manager is killed, as by the system when memory is short, and the next call to it fails."""

import multiprocessing


def main() -> None:
    """Read a price before and after the Manager's process is killed."""
    manager = multiprocessing.Manager()
    prices = manager.dict(tea=300)
    [process] = multiprocessing.active_children()
    process.kill()
    process.join()
    print(prices["tea"])  # raises ConnectionRefusedError


if __name__ == "__main__":
    main()
