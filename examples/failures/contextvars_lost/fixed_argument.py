"""The request travels as an argument, which every executor hands over, one with processes too."""

from concurrent.futures import ProcessPoolExecutor
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="none")


def save(item: str, request: str) -> str:
    """Make the request current in the worker, and return the log line of an item."""
    request_id.set(request)
    return f"saved {item}, request {request_id.get()}"


def main() -> None:
    """Save an item for each of two requests in tasks of one pool."""
    with ProcessPoolExecutor(max_workers=1) as pool:
        for request in ["42", "43"]:
            print(pool.submit(save, "cake", request).result())


if __name__ == "__main__":
    main()
