"""The whole system on one machine: embedded cloud, stored state, worker, API.

Enters: a folder, ports, the template. Leaves: a running system, as a context manager; when it ends everything is
stored and stopped. Nothing of the user's own AWS configuration is read or touched.
"""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from functions.aws import Clients
from functions.extract.uploads import Uploads
from functions.records.identity import document_id
from functions.records.record import Source, Status
from functions.records.store import Store
from functions.settings import Settings
from local.account import REGION
from local.cloud import PORT, Cloud
from local.environment import turned_to
from local.folder import PROJECT, Folder
from local.persistence import Keeper
from local.stack import Stack
from local.template import MAPPING, Template
from local.worker import HOLD_SECONDS

HANDLER = "functions.extract.handler.handler"
_STOP_SECONDS = 20
_RESTART_SECONDS = 2

log = logging.getLogger("claimlens.local")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a local system lives.

    `handler` is the reading function that each of the `workers` calls; `parameters` are the template's, where not its
    defaults.
    """

    folder: Folder = field(default_factory=Folder)
    cloud_port: int = PORT
    template: Path = PROJECT / "template.yaml"
    handler: str = HANDLER
    parameters: Mapping[str, str] = field(default_factory=dict)
    workers: int = 1


@dataclass(frozen=True, slots=True)
class System:
    """A running system: what the commands and the API need of it. `readers` are its reading processes by number."""

    template: Template
    clients: Clients
    settings: Settings
    store: Store
    environment: Mapping[str, str]
    restored: int = 0
    readers: dict[int, subprocess.Popen[bytes]] = field(default_factory=dict)

    @property
    def endpoint(self) -> str:
        """The embedded cloud's address."""
        return self.template.endpoint

    def uploads(self) -> Uploads:
        """The upload bucket."""
        return Uploads(self.clients.s3, self.clients.sqs, self.settings.upload_bucket, self.settings.upload_queue_url)

    def announce_unfinished(self, uploads: Sequence[Source], stop: threading.Event) -> None:
        """Put those of `uploads` that have no finished record into the queue again.

        Queue messages are not stored: what was waiting or being read when the last system ended would be lost.
        """
        for source in uploads:
            if stop.is_set():
                return
            if not self._finished(document_id(source)):
                self.uploads().announce([source])

    def _finished(self, document: str) -> bool:
        record = self.store.get(document)
        if record is None or record.status is Status.PROCESSING:
            return False
        return record.error is None or not record.error.retryable


@contextmanager
def running(place: Place) -> Iterator[System]:
    """Start the system, stop it at the end. Raises AlreadyRunningError when the folder is in use."""
    with ExitStack() as stack:
        stack.enter_context(place.folder.locked())
        cloud = stack.enter_context(Cloud(place.cloud_port))
        template = Template.load(place.template, cloud.endpoint, place.parameters)
        environment = _environment(template)
        stack.enter_context(turned_to(environment))
        clients = Clients()
        keeper = Keeper(place.folder.state, cloud)
        resources = Stack(template, clients)
        resources.create()
        restored = keeper.restore()
        resources.announce_uploads()
        settings = Settings()
        system = System(
            template, clients, settings, Store(clients.dynamodb, settings.results_table), environment, restored
        )
        stack.enter_context(_thread(keeper.keep_saving))
        for number in range(place.workers):
            stack.enter_context(_worker(place, system, number))
        stack.enter_context(_thread(partial(system.announce_unfinished, list(system.uploads().versions()))))
        stack.enter_context(place.folder.noted(environment))
        yield system


def _environment(template: Template) -> dict[str, str]:
    """The function's environment as the template has it, and AWS's own variables turned to the embedded cloud."""
    return template.environment(HANDLER) | {
        "HOLD_SECONDS": str(HOLD_SECONDS),
        "UPLOAD_QUEUE_URL": template.output("UploadQueueUrl"),
        "AWS_ENDPOINT_URL": template.endpoint,
        "AWS_DEFAULT_REGION": REGION,
        "AWS_REGION": REGION,
        "AWS_ACCESS_KEY_ID": "local",
        "AWS_SECRET_ACCESS_KEY": "local",
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "POWERTOOLS_TRACE_DISABLED": "true",
        "POWERTOOLS_METRICS_DISABLED": "true",
    }


@contextmanager
def _thread(work: Callable[[threading.Event], object]) -> Iterator[None]:
    """Run `work` beside us; it gets an event that tells it to stop, and is waited for."""
    stop = threading.Event()
    thread = threading.Thread(target=work, args=(stop,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


@contextmanager
def _worker(place: Place, system: System, number: int) -> Iterator[None]:
    """A reading process; started again when it ends by itself (a crash in a library, no memory left)."""
    (mapping,) = system.template.of_type(MAPPING).values()
    _, function = system.template.function(HANDLER)
    command = [
        *(sys.executable, "-m", "local.worker", place.handler),
        *(system.settings.upload_queue_url, str(mapping.get("BatchSize", 1)), str(function["Timeout"])),
    ]

    environment = os.environ | system.environment

    def supervise(stop: threading.Event) -> None:
        with place.folder.log.open("ab") as log_file:
            while not stop.is_set():
                # A session of its own: Ctrl-C in the terminal must not reach it, nor the engines it has started.
                process = subprocess.Popen(
                    command, env=environment, stdout=log_file, stderr=log_file, start_new_session=True
                )
                system.readers[number] = process
                while process.poll() is None and not stop.wait(0.2):
                    pass
                if process.poll() is None:
                    _end(process)
                elif not stop.wait(_RESTART_SECONDS):
                    log.warning("the reading process ended with %s and is started again", process.returncode)

    with _thread(supervise):
        yield


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
