"""For map, as many copies of the context as there are items are made before the tasks begin."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import Context, ContextVar, copy_context
from threading import Barrier

request_id: ContextVar[str] = ContextVar("request_id", default="none")
together = Barrier(2)


def save(item: str) -> str:
    """Return the log line of an item, when the other task is running too."""
    together.wait()
    return f"saved {item}, request {request_id.get()}"


def save_in(context: Context, item: str) -> str:
    """Save an item in a context."""
    return context.run(save, item)


def main() -> None:
    """Save two items at the same time, each in a copy of its own."""
    request_id.set("42")
    items = ["tea", "cake"]
    with ThreadPoolExecutor(max_workers=2) as pool:
        for line in pool.map(save_in, [copy_context() for _ in items], items):
            print(line)


if __name__ == "__main__":
    main()
