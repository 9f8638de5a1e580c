"""The main process and a forked worker use one connection, and each gets the answer for the other."""

import multiprocessing
import socket
from concurrent.futures import ProcessPoolExecutor

from bank import Bank, connect

connection: socket.socket


def ask(name: str) -> str:
    """Return what the bank says of an account."""
    connection.sendall(name.encode())
    return connection.recv(14).decode()


def main() -> None:
    """Ask for ann, let a worker ask for bob, and read the answer for ann."""
    global connection
    connection = connect(Bank().address)
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(max_workers=1, mp_context=fork) as pool:
        connection.sendall(b"ann")
        print(f"bob: {pool.submit(ask, 'bob').result()}")  # prints bob: balance of ann
        print(f"ann: {connection.recv(14).decode()}")


if __name__ == "__main__":
    main()
