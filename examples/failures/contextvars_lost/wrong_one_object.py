"""One object that keeps the tokens of its variable fails when two tasks have entered it at the same time."""

from concurrent.futures import ThreadPoolExecutor
from contextvars import ContextVar, Token
from threading import Event

request_id: ContextVar[str] = ContextVar("request_id", default="none")


class Request(list[Token[str]]):
    """A request number for a with block; the list has a token of each block that was entered."""

    def __enter__(self) -> None:
        self.append(request_id.set("42"))

    def __exit__(self, *error: object) -> None:
        request_id.reset(self.pop())  # raises ValueError


def save(request: Request, entered: Event, leave: Event) -> None:
    """Stay in the request until it is time to leave."""
    with request:
        entered.set()
        leave.wait()


def main() -> None:
    """Enter a request in two tasks; the first one leaves when the second one has entered."""
    request, tea, cake, end = Request(), Event(), Event(), Event()
    with ThreadPoolExecutor(max_workers=2) as pool:
        first = pool.submit(save, request, tea, cake)
        tea.wait()
        pool.submit(save, request, cake, end)
        first.exception()
        end.set()
        first.result()


if __name__ == "__main__":
    main()
