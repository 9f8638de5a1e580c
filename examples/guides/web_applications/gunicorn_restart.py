"""Requires flask, gunicorn and httpx: a task outlives its response, but not the time that gunicorn gives a worker."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
from flask import Flask

HERE = Path(__file__)
app = Flask("shop")
pool = ThreadPoolExecutor(1)


def send_mail(folder: Path) -> None:
    """Send a mail, which takes until the mail server answers."""
    (folder / "mail_server").read_text()
    (folder / "sent").touch()


@app.post("/orders")
def order() -> str:
    """Answer at once, and send the mail later."""
    pool.submit(send_mail, Path(os.environ["SHOP"]))
    return "You will get a mail."


def stop_while_it_sends(seconds: int, answers: bool) -> None:
    """Order, then stop gunicorn; the mail server answers when the worker is about to exit, or not at all."""
    with tempfile.TemporaryDirectory() as name:
        os.mkfifo((folder := Path(name)) / "mail_server")
        options = [f"--graceful-timeout={seconds}", f"--bind=unix:{folder / 'socket'}", "--no-control-socket"]
        command = [sys.executable, "-m", "gunicorn", *options, f"--chdir={HERE.parent}", f"{HERE.stem}:app"]
        environment = {**os.environ, "SHOP": name}
        with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as server:
            assert server.stderr
            next(line for line in server.stderr if "Booting worker" in line)
            with httpx.Client(transport=httpx.HTTPTransport(uds=str(folder / "socket")), timeout=30) as client:
                print(client.post("http://shop/orders").text)
            server.terminate()
            next(line for line in server.stderr if "Worker exiting" in line)
            if answers:
                (folder / "mail_server").write_text("250 OK")
            server.stderr.read()
        print(f"--graceful-timeout={seconds}: mail sent: {(folder / 'sent').exists()}")


def main() -> None:
    """Stop with the default time, and with a second for a mail that takes longer."""
    stop_while_it_sends(30, answers=True)
    stop_while_it_sends(1, answers=False)


if __name__ == "__main__":
    main()
