"""What of a task reaches a worker that is already running: values do; what has only a name is the worker's own."""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from enum import Enum

NOTHING = object()
tax = 0


class Color(Enum):
    """Two colors."""

    RED = 1
    BLUE = 2


class Basket:
    """Has an attribute of its own, and its class has one."""

    shop = "ours"

    def __init__(self) -> None:
        self.price = 0


def price(basket: Basket) -> int:
    """Tell a price."""
    return basket.price


def look(basket: Basket, again: Basket, bought: list[str], color: Color, nothing: object) -> dict[str, bool]:
    """Tell what has arrived of what the main program changed, and change a list."""
    bought.append("bread")
    return {
        "an attribute of an object": basket.price == 5,
        "an attribute of its class": Basket.shop == "theirs",
        "an attribute of a function": hasattr(price, "currency"),
        "a global variable": tax == 8,
        "one object given twice stays one": basket is again,
        "a member of an enum stays itself": color is Color.RED,
        "an object() stays itself": nothing is NOTHING,
    }


def main() -> None:
    """Start a worker, change everything, and print what the worker knows of it."""
    global tax
    basket, bought = Basket(), ["milk"]
    with ProcessPoolExecutor(max_workers=1) as pool:
        pool.submit(abs, -1).result()
        basket.price, Basket.shop, tax = 5, "theirs", 8
        setattr(price, "currency", "yen")
        arrived = pool.submit(look, basket, basket, bought, Color.RED, NOTHING).result()
    arrived["what a task changes comes back"] = "bread" in bought
    for what, answer in arrived.items():
        print(f"{what:34}{'yes' if answer else 'no'}")


if __name__ == "__main__":
    main()
