"""What a task sets in a worker thread is still there for the next task of that thread, whoever submits it."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, copy_context

request_id: ContextVar[str] = ContextVar("request_id", default="none")


def main() -> None:
    """Set the variable in one task and read it in the next, without a copy of the context and with one."""
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(copy_context().run, request_id.set, "42").result()
        print(f"set in a copy, next task: {pool.submit(request_id.get).result()}")
        pool.submit(request_id.set, "42").result()
        print(f"set without one, next task: {pool.submit(request_id.get).result()}")


if __name__ == "__main__":
    main()
