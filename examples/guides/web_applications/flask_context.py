"""Requires flask: request and current_app are missing in a task; what was read before submit, or a copy, is not."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor

from flask import Flask, copy_current_request_context, current_app, request

app = Flask("shop")
pool = ThreadPoolExecutor(2)


def greet() -> str:
    """Read the request."""
    return f"Hello {request.args['name']}"


def sender() -> str:
    """Read the configuration of the application."""
    return str(current_app.config["SENDER"])


def greet_by_name(name: str) -> str:
    """Work with what it is given."""
    return f"Hello {name}"


def send_in_context() -> str:
    """Bring the application along."""
    with app.app_context():
        return sender()


def outcome(future: Future[str]) -> str:
    """Return the result, or the first line of the error."""
    error = future.exception()
    return f"{type(error).__name__}: {str(error).splitlines()[0]}" if error else future.result()


@app.get("/")
def view() -> str:
    """Submit each of them."""
    futures = {
        "greet": pool.submit(greet),
        "sender": pool.submit(sender),
        "greet_by_name": pool.submit(greet_by_name, request.args["name"]),
        "send_in_context": pool.submit(send_in_context),
        "copy_current_request_context(greet)": pool.submit(copy_current_request_context(greet)),
    }
    return "\n".join(f"{name}: {outcome(future)}" for name, future in futures.items())


def main() -> None:
    """Send a request without a server."""
    app.config["SENDER"] = "shop@example.com"
    print(app.test_client().get("/?name=Ada").text)


if __name__ == "__main__":
    main()
