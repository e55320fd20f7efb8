"""The embedded cloud: moto's S3, SQS and DynamoDB behind one address of this machine.

Enters: a port. Leaves: a running server; `writes` counts the requests that may have changed something, which tells
the persistence when to look. It listens on 127.0.0.1 only.
"""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from moto.moto_api._internal.models import moto_api_backend
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, MotoRequestHandler, create_backend_app
from werkzeug.serving import BaseWSGIServer, make_server

HOST = "127.0.0.1"
PORT = 4566
_READING = ("GetItem", "Query", "Scan", "Describe", "ReceiveMessage", "GetQueue", "ListTables")

WsgiApp = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


class PortBusyError(OSError):
    """Something else listens on the port; the message names it."""


def listen(port: int) -> socket.socket:
    """A socket that listens on `port` of this machine (0: any that is free). Raises PortBusyError."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((HOST, port))
    except OSError as error:
        listening.close()
        raise PortBusyError(
            f"Port {port} of {HOST} is in use. If that is Claimlens, stop it first (Ctrl-C), or give another port."
        ) from error
    listening.listen(128)
    return listening


@dataclass(slots=True)
class Cloud:
    """The server. Use as a context manager; `endpoint` is its address while it runs."""

    port: int = PORT
    endpoint: str = ""
    tables: threading.Lock = field(default_factory=threading.Lock)
    """Held during every DynamoDB request: moto's transactions copy the table and lose concurrent writes."""
    writes: int = 0
    """Changes whenever something may have been written."""
    _counting: threading.Lock = field(default_factory=threading.Lock)
    _server: BaseWSGIServer | None = None

    def __enter__(self) -> Cloud:
        # What another cloud left in this process would be there still.
        moto_api_backend.reset()
        application = self._watch(DomainDispatcherApplication(create_backend_app))
        with self._free_port() as listening:
            self._server = make_server(
                HOST, 0, application, threaded=True, request_handler=_QuietHandler, fd=listening.fileno()
            )
        self.port = self._server.port
        self.endpoint = f"http://{HOST}:{self.port}"
        threading.Thread(target=self._server.serve_forever, name="cloud", daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._server is not None:
            self._server.shutdown()
            self._server.server_close()

    def _free_port(self) -> socket.socket:
        try:
            return listen(self.port)
        except PortBusyError:
            return listen(0)

    def _watch(self, application: WsgiApp) -> WsgiApp:
        def watched(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            target = str(environ.get("HTTP_X_AMZ_TARGET", ""))
            try:
                if target.startswith("DynamoDB"):
                    with self.tables:
                        return application(environ, start_response)
                return application(environ, start_response)
            finally:
                if environ["REQUEST_METHOD"] not in ("GET", "HEAD") and not _only_reads(target):
                    with self._counting:
                        self.writes += 1

        return watched


class _QuietHandler(MotoRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:
        """Say nothing: object keys may hold names, which do not belong in a log."""


def _only_reads(target: str) -> bool:
    return target.partition(".")[2].startswith(_READING)
