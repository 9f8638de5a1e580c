"""Requires distributed: a worker freezes, is given up, and thaws; its task ran twice, both times to the end."""

from __future__ import annotations

import os
import signal
from multiprocessing.connection import Client, Listener

from loopback_cluster import loopback_cluster
from open_executor import open_executor


def pay(invoice: int, bank: tuple[str, int]) -> str:
    """Pay an invoice: something that the world outside notices."""
    with Client(bank) as line:
        line.send(os.getpid())
        line.recv()
        line.send(invoice)
    return f"invoice {invoice} is paid"


def main() -> None:
    """Freeze the worker that is about to pay, as a sleeping laptop or a paused virtual machine does."""
    os.environ["DASK_DISTRIBUTED__SCHEDULER__WORKER_TTL"] = "1s"  # usually 5 minutes; Dask makes at least 5 s of it
    with (
        loopback_cluster() as address,
        open_executor(f"dask:{address}") as executor,
        Listener(("127.0.0.1", 0)) as bank,
    ):
        future = executor.submit(pay, 7, bank.address)
        first = bank.accept()
        frozen = first.recv()
        os.kill(frozen, signal.SIGSTOP)
        second = bank.accept()  # the scheduler gave the task to the other worker
        print("the other worker is another process:", second.recv() != frozen)
        second.send("go on")
        payments = [second.recv()]
        print("result:", future.result())
        os.kill(frozen, signal.SIGCONT)
        first.send("go on")
        payments.append(first.recv())
        print("payments:", payments)
        print("payments, if the bank takes each invoice once:", list(dict.fromkeys(payments)))


if __name__ == "__main__":
    main()
