"""Results of `imap` that nobody fetched are in the main process: they are there when the workers have ended."""

from __future__ import annotations

import multiprocessing


def receipt(order: int) -> bytes:
    """Return a receipt of 100 kB."""
    return bytes(100_000)


def main() -> None:
    """Count the receipts after the last worker has ended."""
    with multiprocessing.Pool(2) as pool:
        receipts = pool.imap(receipt, range(200))
        pool.close()
        pool.join()
        print(f"no worker is left: {not multiprocessing.active_children()}")
        print(f"receipts that were waiting: {len(list(receipts))} of 200")


if __name__ == "__main__":
    main()
