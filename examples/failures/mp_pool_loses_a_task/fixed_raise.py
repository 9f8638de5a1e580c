"""The task raises an exception instead of leaving its process, and map raises it in the main process."""

import multiprocessing


def price(order: str) -> int:
    """Return the price of an order in cents."""
    if not order.isalpha():
        raise ValueError(f"not an order: {order}")
    return 100 * len(order)


def main() -> None:
    """Print the prices of two good orders, then the error of a list with a bad one."""
    with multiprocessing.Pool(2) as pool:
        print(pool.map(price, ["tea", "cake"]))
        try:
            print(pool.map(price, ["tea", "b7", "cake"]))
        except ValueError as error:
            print(f"ValueError: {error}")


if __name__ == "__main__":
    main()
