"""A bank in a process of its own: questions of three letters, answers of fourteen, on demand with TLS."""

from __future__ import annotations

import contextlib
import multiprocessing
import socket
import ssl
from threading import Thread


def tls(server: bool) -> ssl.SSLContext:
    """Return a context that encrypts, and asks for no certificate, so that no key file is needed: not to be copied."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER if server else ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers("AECDH-AES256-SHA:@SECLEVEL=0")
    return context


class Bank:
    """Listens at ``address``; each connection is served by a thread of its process."""

    def __init__(self, encrypted: bool = False) -> None:
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.address, self.encrypted = self.listener.getsockname(), encrypted
        multiprocessing.get_context("fork").Process(target=self.open, daemon=True).start()

    def open(self) -> None:
        """Serve everybody who connects."""
        while True:
            Thread(target=self.serve, args=self.listener.accept()[:1], daemon=True).start()

    def serve(self, connection: socket.socket) -> None:
        """Answer each question, until there are no more or one cannot be read."""
        if self.encrypted:
            connection = tls(server=True).wrap_socket(connection, server_side=True)
        with connection, contextlib.suppress(ssl.SSLError):
            while question := connection.recv(3):
                connection.sendall(b"balance of " + question)


def connect(address: tuple[str, int], encrypted: bool = False) -> socket.socket:
    """Return a connection to a bank."""
    connection = socket.create_connection(address)
    return tls(server=False).wrap_socket(connection) if encrypted else connection
