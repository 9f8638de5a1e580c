"""Other objects say it in other words; a list says nothing, and its loop skips an item."""

from collections import OrderedDict, deque
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from threading import Event


def read(items: Iterable[str], reading: Event, changed: Event) -> list[str]:
    """Return what a loop sees, if the object is changed after its first step."""
    seen = []
    for item in items:
        seen.append(item)
        reading.set()
        changed.wait()
    return seen


def show(name: str, items: Iterable[str], change: Callable[[], object]) -> None:
    """Print how a loop ends, if something is changed in the meantime."""
    reading, changed = Event(), Event()
    with ThreadPoolExecutor(max_workers=1) as pool:
        future = pool.submit(read, items, reading, changed)
        reading.wait()
        change()
        changed.set()
        print(f"{name}: {future.exception() or future.result()}")


def replace(table: dict[str, int]) -> None:
    """Replace a key by another one, so that the size stays."""
    del table["apple"]
    table["pear"] = 3


def main() -> None:
    """Change five objects, each in the middle of a loop."""
    fruits = {"apple", "plum"}
    show("set", fruits, lambda: fruits.add("pear"))
    queue = deque(["apple", "plum"])
    show("deque", queue, lambda: queue.append("pear"))
    ordered = OrderedDict(apple=1, plum=2)
    show("OrderedDict", ordered, lambda: ordered.update(pear=3))
    table = {"apple": 1, "plum": 2}
    show("dict of the same size", table, lambda: replace(table))
    basket = ["apple", "plum", "pear"]
    show("list", basket, lambda: basket.remove("apple"))


if __name__ == "__main__":
    main()
