"""Requires flask: a view answers at once and leaves the work to a pool, another one says whether it is done."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor, wait
from threading import Event
from uuid import uuid4

from flask import Flask, abort, url_for

DAYS = {"april": 30, "may": 31}
app = Flask("shop")
pool = ThreadPoolExecutor(4)
jobs: dict[str, Future[str]] = {}
there_is_paper = Event()


def print_report(month: str) -> str:
    """Work for longer than a browser waits."""
    there_is_paper.wait()
    return f"{DAYS[month]} pages"


@app.post("/reports/<month>")
def start(month: str) -> tuple[str, int]:
    """Submit the work, and answer 202 Accepted with the address to ask at."""
    job = uuid4().hex
    jobs[job] = pool.submit(print_report, month)
    return url_for("status", job=job), 202


@app.get("/jobs/<job>")
def status(job: str) -> dict[str, str]:
    """Look without waiting; forget a job when its end is told."""
    future = jobs.get(job)
    if future is None:
        abort(404)
    if not future.done():
        return {"state": "running"}
    jobs.pop(job, None)
    if error := future.exception():
        return {"state": "failed", "error": repr(error)}
    return {"state": "done", "result": future.result()}


def main() -> None:
    """Send requests without a server."""
    client = app.test_client()
    responses = [client.post(f"/reports/{month}") for month in ("may", "smarch")]
    print("answered:", [response.status_code for response in responses])
    print("at first:", [client.get(response.text).json for response in responses])
    there_is_paper.set()
    wait(jobs.values())
    for response in responses:
        print("later:", client.get(response.text).json)
    print("once more:", client.get(responses[0].text).status_code)


if __name__ == "__main__":
    main()
