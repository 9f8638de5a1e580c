"""Requires pandas: whole groups go to the workers, many in each task, and the answer is that of one groupby."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor

import pandas as pd

TASKS = 4


def longest_gap(days: pd.Series) -> int:
    """Return the longest time between two orders of one customer."""
    return int(days.sort_values().diff().max())


def longest_gaps(orders: pd.DataFrame) -> pd.Series:
    """Return the longest time for each customer of a piece."""
    return orders.groupby("customer")["day"].apply(longest_gap)


def main() -> None:
    """Give each task a quarter of the customers, with all their orders."""
    orders = pd.DataFrame({"customer": [number % 100 for number in range(500)]})
    orders["day"] = [number * number % 365 for number in range(500)]

    part = orders.groupby("customer").ngroup() % TASKS  # the same for all orders of a customer
    pieces = [piece for _, piece in orders.groupby(part)]
    with ProcessPoolExecutor(max_workers=2) as pool:
        joined = pd.concat(pool.map(longest_gaps, pieces)).sort_index()

    print(f"{len(joined)} groups in {len(pieces)} tasks")
    print("the same as without a pool:", joined.equals(longest_gaps(orders)))

    halves = pd.concat([longest_gaps(orders.iloc[:250]), longest_gaps(orders.iloc[250:])])
    print(f"cut by rows instead: {len(halves)} answers for {orders['customer'].nunique()} customers")


if __name__ == "__main__":
    main()
