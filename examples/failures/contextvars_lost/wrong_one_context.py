"""One copy of the context for two tasks fails as soon as they run at the same time."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context
from threading import Event

request_id: ContextVar[str] = ContextVar("request_id", default="none")
started = Event()
finish = Event()


def save(item: str) -> str:
    """Return the log line of an item, when the other task has been tried."""
    started.set()
    finish.wait()
    return f"saved {item}, request {request_id.get()}"


def main() -> None:
    """Save two items at the same time in the same context."""
    request_id.set("42")
    context = copy_context()
    with ThreadPoolExecutor(max_workers=2) as pool:
        first = pool.submit(context.run, save, "tea")
        started.wait()
        second = pool.submit(context.run, save, "cake")
        error = second.exception()
        finish.set()
        print(first.result())
        print(f"second task: {type(error).__name__}")
        second.result()  # raises RuntimeError


if __name__ == "__main__":
    main()
