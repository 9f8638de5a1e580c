"""A program sets the result of a Future of its own, which somebody has cancelled meanwhile."""

from __future__ import annotations

from concurrent.futures import Future


def main() -> None:
    """Give up waiting for an answer; then the answer comes."""
    answer: Future[str] = Future()
    print(f"cancelled: {answer.cancel()}")
    answer.set_result("too late")  # raises InvalidStateError


if __name__ == "__main__":
    main()
