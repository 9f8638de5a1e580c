"""Requires fastapi, httpx and uvicorn: uvicorn stops without waiting for a task, unless the lifespan ends its pool."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
from fastapi import FastAPI


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    """Wait for the tasks of a pool before the server ends."""
    with ThreadPoolExecutor(1) as pools["in the lifespan"]:
        yield


app, pools = FastAPI(lifespan=lifespan), {"at import": ThreadPoolExecutor(1)}
HERE = Path(__file__).resolve().parent


@app.post("/orders")
def order(made: str) -> str:
    """Answer at once, and send the mail later, when the mail server answers."""
    pools[made].submit(lambda: Path("sent").write_text(Path("mail_server").read_text()))
    return "You will get a mail."


def stop_while_it_sends(made: str, answers: bool) -> None:
    """Order and stop uvicorn; the mail server answers when uvicorn has begun to stop, or not at all."""
    with tempfile.TemporaryDirectory() as folder:
        os.mkfifo(f"{folder}/mail_server")
        command = [sys.executable, "-m", "uvicorn", f"--app-dir={HERE}", "--uds=socket", "uvicorn_stop:app"]
        with subprocess.Popen(command, cwd=folder, stdout=-1, stderr=-1, text=True) as server:
            log = iter(server.stderr or ())
            next(line for line in log if "Uvicorn running" in line)
            with httpx.Client(transport=httpx.HTTPTransport(uds=f"{folder}/socket"), timeout=30) as client:
                client.post("http://shop/orders", params={"made": made}).raise_for_status()
            server.terminate()
            next(line for line in log if "Waiting for application shutdown" in line)
            if answers:
                Path(folder, "mail_server").write_text("250 OK")
        print(f"pool made {made}: mail sent: {Path(folder, 'sent').exists()}")


def main() -> None:
    """Stop with a pool of each kind."""
    stop_while_it_sends("at import", answers=False)
    stop_while_it_sends("in the lifespan", answers=True)


if __name__ == "__main__":
    main()
