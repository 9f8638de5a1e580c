"""The task returns what is to be printed, and the main process prints it, in order and in the cell."""

from concurrent.futures import ProcessPoolExecutor


def pack(order: str) -> str:
    """Pack an order, and say so."""
    return f"{order} packed"


def main() -> None:
    """Print a line for each result, at once."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for order in ("apple", "pear"):
            print(pool.submit(pack, order).result(), flush=True)
    print("the pool is closed")


if __name__ == "__main__":
    main()
