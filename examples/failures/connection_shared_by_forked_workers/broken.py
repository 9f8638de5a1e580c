"""Two forked workers use one TLS connection, one after the other, and the second breaks it."""

import multiprocessing
import socket
from concurrent.futures import ProcessPoolExecutor

from bank import Bank, connect

connection: socket.socket
BOTH_ARE_HERE, ONE_AT_A_TIME = multiprocessing.Barrier(2), multiprocessing.Lock()


def ask(name: str) -> str:
    """Return what the bank says of an account; no other worker asks meanwhile."""
    BOTH_ARE_HERE.wait()
    with ONE_AT_A_TIME:
        connection.sendall(name.encode())
        return connection.recv(14).decode()


def main() -> None:
    """Connect, and ask in two workers."""
    global connection
    connection = connect(Bank(encrypted=True).address, encrypted=True)
    with ProcessPoolExecutor(max_workers=2, mp_context=multiprocessing.get_context("fork")) as pool:
        print(list(pool.map(ask, ["ann", "bob"])))  # raises SSLError


if __name__ == "__main__":
    main()
