"""Requires flask, gunicorn and httpx: each worker process has its pools; threads from before the fork are missing."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor, wait
from pathlib import Path
from threading import Barrier

import httpx
from flask import Flask

HERE = Path(__file__)
app = Flask("shop")
pools = {"used at import": ThreadPoolExecutor(2), "made at import": ThreadPoolExecutor(2)}
both_here = Barrier(2)
wait([pools["used at import"].submit(both_here.wait) for _ in range(2)])


@app.get("/<name>")
def view(name: str) -> dict[str, str]:
    """Count the threads of a pool, and say in which process they are."""
    both_here = Barrier(2)
    futures = [pools[name].submit(both_here.wait) for _ in range(2)]
    try:
        return {str(os.getpid()): f"{len({future.result(timeout=3) for future in futures})} threads"}
    except TimeoutError as error:
        return {str(os.getpid()): type(error).__name__}


def serve(*options: str) -> None:
    """Start gunicorn with two workers, and ask until both have answered for each pool."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(2) as clients:
        command = [sys.executable, "-m", "gunicorn", "--workers=2", "--no-control-socket", *options]
        command += [f"--bind=unix:{folder}/socket", f"--chdir={HERE.parent}", f"{HERE.stem}:app"]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
            next(line for line in server.stderr or () if "Booting worker" in line)
            client = httpx.Client(transport=httpx.HTTPTransport(uds=f"{folder}/socket"), timeout=30)
            for name in pools:
                answers: dict[str, str] = {}
                while len(answers) < 2:
                    for response in clients.map(client.get, [f"http://shop/{name}"] * 2):
                        answers.update(response.json())
                print(*options, f"{name}: {list(answers.values())}")
            server.terminate()


def main() -> None:
    """Serve without and with --preload."""
    serve()
    serve("--preload")


if __name__ == "__main__":
    main()
