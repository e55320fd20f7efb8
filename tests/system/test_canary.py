"""No patient's data outside the places that are for it.

Documents with names that occur nowhere else go through success, failure, retry and Textract.
Afterwards nothing that leaves the function but records and artifacts may hold one of the names: log lines, metrics,
traces, what is raised, messages, events.
"""

from __future__ import annotations

import importlib.util
import io
import json
import logging
import sys
from collections.abc import Callable, Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from aws_xray_sdk import global_sdk_config
from aws_xray_sdk.core import xray_recorder
from aws_xray_sdk.core.context import Context
from botocore.exceptions import ClientError

from functions.aws import Clients
from functions.extract import handler as original
from functions.extract.engines.tesseract import Tesseract
from functions.records.record import Status
from functions.records.store import Store
from tests.extract.files import saved
from tests.extract.paper import page
from tests.extract.test_handler import CONTEXT, announce, deployed, queue  # noqa: F401 - fixtures
from tests.extract.test_textract import answer, block

CANARIES = ("Quillonby", "Xanthoweir", "7719-CANARY", "Zoltrexin")
KEY = "hospital-a/Quillonby Xanthoweir.png"
LINES = (
    "Riverbend Family Clinic",
    "Patient Name: Quillonby Xanthoweir",
    "Address: 7719-CANARY Lane, Buffalo",
    "Zoltrexin 500 mg three times daily",
)


def scan() -> bytes:
    from PIL import Image  # noqa: PLC0415

    return saved(Image.fromarray(page(LINES)), "PNG")


class Heard:
    """Everything that left the function but for records and artifacts."""

    def __init__(self) -> None:
        self.log, self.segments, self.calls = io.StringIO(), [], []  # type: ignore[var-annotated]

    def send_entity(self, entity: Any) -> None:
        """Stand in place of X-Ray's daemon."""
        self.segments.append(entity.serialize())

    def set_daemon_address(self, address: str) -> None:
        """Nobody is there."""


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def traced(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The handler as it is on Lambda, where traces are sent; this process imported it without."""
    monkeypatch.setenv("LAMBDA_TASK_ROOT", "/var/task")
    monkeypatch.setenv("POWERTOOLS_TRACE_DISABLED", "false")
    spec = importlib.util.spec_from_file_location("functions.extract.traced_handler", original.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, spec.name, module)
    # Once off, Powertools keeps tracing off for the whole process.
    monkeypatch.setitem(original.tracer._config, "disabled", False)
    enabled = global_sdk_config.sdk_enabled()
    global_sdk_config.set_sdk_enabled(True)
    spec.loader.exec_module(module)
    xray_recorder.configure(emitter=heard, context=Context(), context_missing="IGNORE_ERROR", sampling=False)
    xray_recorder.begin_segment("lambda")
    monkeypatch.setattr(module.logger.registered_handler, "stream", heard.log)
    yield module
    xray_recorder.clear_trace_entities()
    global_sdk_config.set_sdk_enabled(enabled)


@pytest.fixture
def call(traced: ModuleType, heard: Heard, capsys: pytest.CaptureFixture[str]) -> Callable[[Any], list[str]]:
    """Calls the handler; hears what it answers, logs, prints."""
    everything = logging.StreamHandler(heard.log)

    def called(messages: Any) -> list[str]:
        logging.getLogger().addHandler(everything)
        try:
            result = traced.handler(messages, CONTEXT)
        finally:
            logging.getLogger().removeHandler(everything)
        heard.calls.append(json.dumps(result))
        return [failure["itemIdentifier"] for failure in result["batchItemFailures"]]

    return called


def assert_silent(heard: Heard, capsys: pytest.CaptureFixture[str]) -> None:
    xray_recorder.end_segment()
    printed = capsys.readouterr()
    said = "\n".join([heard.log.getvalue(), *heard.segments, *heard.calls, printed.out, printed.err])
    # The test would prove nothing if nothing had been heard.
    assert '"correlation_id"' in said
    assert '"CloudWatchMetrics"' in printed.out
    assert "## handler" in "".join(heard.segments)
    for name in CANARIES:
        assert name.casefold() not in said.casefold()


def test_success(announce: Any, call: Any, store: Store, heard: Heard, capsys: Any) -> None:  # noqa: F811
    assert call(announce((KEY, scan()))) == []
    (record,) = store.by_key(KEY).records
    assert "Quillonby" in record.model_dump_json()
    assert_silent(heard, capsys)


@pytest.mark.parametrize("data", [b"%PDF-1.7 Quillonby Xanthoweir", b"\xff\xd8\xff Zoltrexin", b"Quillonby"])
def test_failure(announce: Any, call: Any, store: Store, heard: Heard, capsys: Any, data: bytes) -> None:  # noqa: F811
    assert call(announce((KEY, data))) == []
    (record,) = store.by_key(KEY).records
    assert record.status is Status.FAILED
    assert record.error is not None
    assert not any(name in record.error.message for name in CANARIES)
    assert_silent(heard, capsys)


def test_retry(
    announce: Any,  # noqa: F811
    call: Any,
    store: Store,
    heard: Heard,
    capsys: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A reader that quotes the document in what it raises, until there are no attempts left."""

    def quoting(*_: object) -> None:
        raise LookupError(f"cannot place {' '.join(CANARIES)}")

    monkeypatch.setattr(Tesseract, "read", quoting)
    message = announce((KEY, scan()))
    for attempt in (1, 4):
        message["Records"][0]["attributes"]["ApproximateReceiveCount"] = str(attempt)
        call(message)
    assert_silent(heard, capsys)


@pytest.mark.parametrize("fails", [False, True])
def test_textract(  # noqa: PLR0917
    announce: Any,  # noqa: F811
    call: Any,
    traced: ModuleType,
    store: Store,
    heard: Heard,
    capsys: Any,
    monkeypatch: pytest.MonkeyPatch,
    fails: bool,
) -> None:
    def detect(**_: object) -> dict[str, Any]:
        if fails:
            said = {"Code": "InvalidParameterException", "Message": f"cannot read {' '.join(CANARIES)}"}
            raise ClientError({"Error": said}, "DetectDocumentText")  # type: ignore[typeddict-item]
        return answer(*(block(Text=name) for name in CANARIES))

    monkeypatch.setenv("TEXTRACT_MODE", "always")
    monkeypatch.setattr(Clients, "textract", SimpleNamespace(detect_document_text=detect))
    assert call(announce((KEY, scan()))) == []
    (record,) = store.by_key(KEY).records
    assert record.usage.textract_pages == (0 if fails else 1)
    assert_silent(heard, capsys)


def test_messages_and_events(
    announce: Any,  # noqa: F811
    call: Any,
    heard: Heard,
    capsys: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """S3's own message names the object's key, which is why keys should hold no names; ours add nothing to it."""
    sent: list[str] = []

    def put_events(**entries: Any) -> dict[str, Any]:
        sent.append(json.dumps(entries))
        return {"FailedEntryCount": 0, "Entries": []}

    monkeypatch.setenv("EVENT_BUS", "default")
    monkeypatch.setattr(Clients, "events", SimpleNamespace(put_events=put_events))
    call(announce((KEY, scan())))
    assert sent
    heard.calls += sent
    assert_silent(heard, capsys)
