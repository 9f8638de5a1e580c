"""A task of a thread pool does not see the context variable that its caller has set."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="none")


def save(item: str) -> str:
    """Return the log line of an item, with the request that it belongs to."""
    return f"saved {item}, request {request_id.get()}"


def main() -> None:
    """Save an item in this thread, and another one in a task."""
    request_id.set("42")
    print(save("tea"))
    with ThreadPoolExecutor(max_workers=1) as pool:
        print(pool.submit(save, "cake").result())  # prints saved cake, request none


if __name__ == "__main__":
    main()
