"""Requires flask: in a copied context a task has the request's own session, in an app context one of its own."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context

from flask import Flask, copy_current_request_context, current_app, g

app = Flask("shop")
pool = ThreadPoolExecutor(max_workers=1)


def session() -> object:
    """Return the session of the application context; extensions keep theirs by it too."""
    if "session" not in g:
        g.session = object()
    return g.session


def session_of(shop: Flask) -> object:
    """Enter the application, and return the session that is there."""
    with shop.app_context():
        return session()


def whose(work: Callable[..., object], *args: object) -> str:
    """Run work in a task, and say whose session it had."""
    future = pool.submit(work, *args)
    if error := future.exception():
        return str(error).splitlines()[0]
    return "the request's session" if future.result() is session() else "its own session"


@app.get("/")
def save() -> str:
    """Submit a task in each way."""
    session()
    shop = current_app._get_current_object()  # type: ignore[attr-defined]  # it has no type
    return "\n".join(
        [
            f"session: {whose(session)}",
            f"app.app_context(): {whose(session_of, shop)}",
            f"copy_current_request_context: {whose(copy_current_request_context(session))}",
            f"copy_context().run: {whose(copy_context().run, session)}",
        ]
    )


def main() -> None:
    """Send one request, without a server."""
    print(app.test_client().get("/").text)


if __name__ == "__main__":
    main()
