"""The task behind it fails too, although nothing is wrong with it; the one before it keeps its result."""

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


class Price(float):
    """An amount with its currency."""

    def __new__(cls, amount: float, currency: str) -> "Price":
        price = super().__new__(cls, amount)
        price.currency = currency
        return price

    currency: str


def label(price: Price) -> str:
    """Return what stands on the price tag."""
    return f"{price:.2f} {price.currency}"


def main() -> None:
    """Say what becomes of three tasks, and of a fourth."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        done = pool.submit(pow, 2, 10)
        broken = pool.submit(label, Price(2.5, "EUR"))
        waiting = pool.submit(pow, 2, 11)
        error = broken.exception()
        print("the task before it:", done.result())
        print("the task with the price:", type(error).__name__)
        print("the task behind it:", type(waiting.exception()).__name__)
        try:
            pool.submit(pow, 2, 12)
        except BrokenProcessPool:
            print("a new task: BrokenProcessPool")


if __name__ == "__main__":
    main()
