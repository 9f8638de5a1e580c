"""Each worker opens a TLS connection of its own when it starts."""

import socket
from concurrent.futures import ProcessPoolExecutor

from bank import Bank, connect

connection: socket.socket


def open_connection(address: tuple[str, int]) -> None:
    """Give this worker a connection."""
    global connection
    connection = connect(address, encrypted=True)


def ask(name: str) -> str:
    """Return what the bank says of an account."""
    connection.sendall(name.encode())
    return connection.recv(14).decode()


def main() -> None:
    """Tell the workers where the bank is, and ask."""
    address = Bank(encrypted=True).address
    with ProcessPoolExecutor(max_workers=2, initializer=open_connection, initargs=(address,)) as pool:
        print(list(pool.map(ask, ["ann", "bob"])))


if __name__ == "__main__":
    main()
