"""With -X thread_inherit_context=1 a worker thread keeps the context in which it was started, for all its tasks."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar

request_id: ContextVar[str] = ContextVar("request_id", default="none")


def save(item: str) -> str:
    """Return the log line of an item, with the request that it belongs to."""
    return f"saved {item}, request {request_id.get()}"


def main() -> None:
    """Save an item for each of two requests in tasks of one worker."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        for request in ["42", "43"]:
            request_id.set(request)
            print(f"request {request}:", pool.submit(save, "cake").result())


if __name__ == "__main__":
    main()
