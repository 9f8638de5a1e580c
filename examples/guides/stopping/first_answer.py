"""The first server that answers is enough: errors are skipped, the queue is cancelled, running tasks see a flag."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor, as_completed
from threading import Event

slow_has_begun = Event()


def ask(server: str, enough: Event) -> str:
    """Ask a server: a refuses, b answers once another one is asked, which takes a minute unless that is enough."""
    if server == "a":
        raise ConnectionError("a refuses")
    if server == "b":
        slow_has_begun.wait()
        return "answer of b"
    slow_has_begun.set()
    return "given up" if enough.wait(60) else f"answer of {server}"


def first_answer(servers: str) -> str:
    """Return the first answer; if no server has one, raise the last error."""
    enough = Event()
    error: Exception = LookupError("no server")
    with ThreadPoolExecutor(max_workers=2) as pool:
        futures = [pool.submit(ask, server, enough) for server in servers]
        try:
            for future in as_completed(futures):
                try:
                    return future.result()
                except ConnectionError as refused:  # the next one may answer; any other error ends the loop
                    error = refused
        finally:  # the block waits for what is not cancelled and runs
            for future in futures:
                future.cancel()
            enough.set()
            print(f"last of {len(servers)} cancelled: {futures[-1].cancelled()}")
    raise error


def main() -> None:
    """Ask twenty servers, and then two that refuse."""
    print(first_answer("abcdefghijklmnopqrst"))
    try:
        first_answer("aa")
    except ConnectionError as refused:
        print(f"nobody answers: {refused}")


if __name__ == "__main__":
    main()
