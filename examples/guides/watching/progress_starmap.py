"""Requires tqdm: starmap returns a list, so there is no bar to move; a task that takes the pair has one."""

from __future__ import annotations

import multiprocessing

from tqdm import tqdm

tqdm.monitor_interval = 0
LOOK = {"ascii": True, "ncols": 40, "nrows": 9, "mininterval": 0, "bar_format": "{bar}| {n_fmt} of {total_fmt}"}


def bill(count: int, cents: int) -> int:
    """Return what so many cost."""
    return count * cents


def bill_pair(pair: tuple[int, int]) -> int:
    """Take both arguments as one."""
    return bill(*pair)


def main() -> None:
    """Work out four bills in each way."""
    pairs = [(count, 250) for count in range(4)]
    with multiprocessing.Pool(2) as pool:
        print("starmap returns a", type(pool.starmap(bill, pairs)).__name__)
        try:
            list(pool.imap_unordered(bill, pairs))  # type: ignore[arg-type]  # what fails
        except TypeError as error:
            print(error, flush=True)
        for _ in tqdm(pool.imap_unordered(bill_pair, pairs, chunksize=2), total=len(pairs), **LOOK):
            pass


if __name__ == "__main__":
    main()
