"""A Future of one's own says whether anybody still wants its result."""

from __future__ import annotations

from concurrent.futures import Future


def deliver(answer: Future[str], text: str) -> None:
    """Set the result, unless the Future was cancelled; from now on it cannot be."""
    if answer.set_running_or_notify_cancel():
        answer.set_result(text)


def main() -> None:
    """Deliver an answer to a Future that was cancelled, and to one that was not."""
    given_up: Future[str] = Future()
    given_up.cancel()
    awaited: Future[str] = Future()
    for answer in (given_up, awaited):
        deliver(answer, "here it is")
        print(f"cancelled: {answer.cancelled()}, result: {None if answer.cancelled() else answer.result()}")


if __name__ == "__main__":
    main()
