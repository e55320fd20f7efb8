"""The API and its page under uvicorn, beside the embedded cloud.

Enters: a running system and a listening socket. Leaves: a server in a thread of its own, for as long as the context.
"""

from __future__ import annotations

import logging
import socket
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial

import uvicorn
from starlette.middleware.trustedhost import TrustedHostMiddleware

from functions.api.app import create_app
from functions.api.identity import development_user
from functions.api.services import Services
from functions.extract.pipeline import process
from functions.extract.region import read_region
from functions.extract.tools import build_tools
from functions.records.answers import Answers
from functions.records.desk import Desk
from functions.records.record import Record, Source
from local.system import System

# Everyone who reaches the app is the developer, so another site must not reach it under a name of its own.
_NAMES = ["127.0.0.1", "localhost"]


def page_may_upload(listening: socket.socket) -> dict[str, str]:
    """The template's parameters that let the page served on `listening` upload to the bucket."""
    port = listening.getsockname()[1]
    return {"ConsoleOrigins": ",".join(f"http://{name}:{port}" for name in _NAMES)}


@contextmanager
def serving(system: System, listening: socket.socket) -> Iterator[None]:
    """Serve the API on `listening` until the context ends."""
    app = TrustedHostMiddleware(create_app(_services(system)), allowed_hosts=_NAMES)
    # The API's own log would run into what the commands show.
    log = logging.getLogger("api")
    level = log.level
    log.setLevel(logging.WARNING)
    # No access log: addresses of queries hold names.
    server = uvicorn.Server(uvicorn.Config(app, access_log=False, log_level="warning", timeout_graceful_shutdown=5))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="web", daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    try:
        yield
    finally:
        server.should_exit = True
        thread.join()
        log.setLevel(level)


def _services(system: System) -> Services:
    tools = build_tools(system.settings)

    def read(data: bytes, source: Source, document_type: str | None) -> Sequence[Record]:
        return process(data, source, tools, document_type=document_type).records

    table = system.settings.results_table
    return Services(
        store=system.store,
        desk=Desk(system.clients.dynamodb, table),
        answers=Answers(system.clients.dynamodb, table),
        s3=system.clients.s3,
        sqs=system.clients.sqs,
        settings=system.settings,
        identify=development_user,
        read=read,
        read_region=partial(read_region, system.settings),
        development=True,
        direct_bytes=system.settings.limits.max_file_bytes,
    )
