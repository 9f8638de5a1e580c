"""Each task opens a TLS connection, and closes it at its end."""

from concurrent.futures import ProcessPoolExecutor
from functools import partial

from bank import Bank, connect


def ask(address: tuple[str, int], name: str) -> str:
    """Return what the bank says of an account."""
    with connect(address, encrypted=True) as connection:
        connection.sendall(name.encode())
        answer: bytes = connection.recv(14)
        return answer.decode()


def main() -> None:
    """Tell the tasks where the bank is, and ask."""
    address = Bank(encrypted=True).address
    with ProcessPoolExecutor(max_workers=2) as pool:
        print(list(pool.map(partial(ask, address), ["ann", "bob"])))


if __name__ == "__main__":
    main()
