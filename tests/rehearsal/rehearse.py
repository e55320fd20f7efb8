"""The local system with the emulator in the place of its reading functions: a real scan in, a record out."""

from __future__ import annotations

import os
import platform
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from functions.records.record import Record
from layers.__main__ import expected
from local.folder import Folder
from local.system import HANDLER, Place, System, running
from tests.rehearsal import proxy
from tests.rehearsal.emulator import emulated, free_port, variables
from tests.rehearsal.root import make_root
from tests.system.conftest import finished

SAMPLES = Path(__file__).resolve().parents[2] / "evaluation" / "samples"
ARCHITECTURE = "x86_64"
LAYERS = ("python", "tesseract")
READER = "functions.reader.handler.handler"
READERS_OWN = "neural"


@dataclass(frozen=True, slots=True)
class Run:
    """One document through the emulator: its record, and what it took from upload to record."""

    name: str
    record: Record
    seconds: float
    peak: float


def what_is_missing() -> str:
    """Why there can be no rehearsal here; empty when there can."""
    if platform.system() != "Linux" or platform.machine() != ARCHITECTURE:
        return "the emulator runs on Linux, and here on x86_64 only"
    if os.geteuid() != 0:
        return "mounting and changing root need root"
    absent = [layer for layer in (*LAYERS, READERS_OWN) if not expected(layer, ARCHITECTURE).exists()]
    if absent:
        return f"not built: {', '.join(absent)} (make build)"
    return "" if shutil.which("unshare") else "unshare is not installed"


def rehearse(folder: Path, samples: tuple[str, ...] = ("prescription_scan.pdf",) * 2) -> Iterator[Run]:
    """Upload each of `samples` and wait for its record. The first finds the function cold, the others warm."""
    root, port = folder / "root", free_port()
    make_root(root, [expected(layer, ARCHITECTURE) for layer in LAYERS])
    os.environ[proxy.PORT] = str(port)
    place = Place(
        Folder(folder / "state"),
        0,
        handler="tests.rehearsal.proxy.handler",
        parameters={"Architecture": ARCHITECTURE, "EventBus": "default"},
    )
    with running(place) as system, second_reader(folder, system) as asked:
        memory = int(system.template.function(HANDLER)[1]["MemorySize"])
        environment = variables(system.environment, memory) | asked
        with emulated(root, port, environment, folder / "emulator.log") as watch:
            for number, sample in enumerate(samples):
                started, key = time.perf_counter(), f"hospital-a/{number}/{sample}"
                stored = system.clients.s3.put_object(
                    Bucket=system.settings.upload_bucket, Key=key, Body=(SAMPLES / sample).read_bytes()
                )
                record = finished(system, key, stored["VersionId"])
                took = time.perf_counter() - started
                yield Run("warm" if number else "cold", record, took, watch.peak)


@contextmanager
def second_reader(folder: Path, system: System) -> Iterator[dict[str, str]]:
    """The second reader's function in an emulator of its own; gives what sends the reading function's calls there."""
    root, port = folder / "reader", free_port()
    make_root(root, [], expected(READERS_OWN, ARCHITECTURE))
    memory = int(system.template.function(READER)[1]["MemorySize"])
    environment = variables(system.template.environment(READER), memory, READER)
    with emulated(root, port, environment, folder / "reader.log", disk=512):
        # The one name by which an emulator knows its function.
        yield {"READER_FUNCTION": "function", "AWS_ENDPOINT_URL_LAMBDA": f"http://127.0.0.1:{port}"}
