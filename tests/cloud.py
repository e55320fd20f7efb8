"""Fixtures: AWS in this process with a results table as the template describes it, and records to put into it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from moto import mock_aws
from samcli.yamlhelper import yaml_parse

from functions.aws import Clients
from functions.records.record import FieldRecord, Record, Source, Status
from functions.records.store import Store

TEMPLATE = Path(__file__).resolve().parents[1] / "template.yaml"
RECEIVED = datetime(2026, 11, 20, 14, 40, tzinfo=UTC)

MakeRecord = Callable[..., Record]


@pytest.fixture
def clients(monkeypatch: pytest.MonkeyPatch) -> Iterator[Clients]:
    """AWS in this process, empty."""
    for name, value in {"AWS_ACCESS_KEY_ID": "testing", "AWS_SECRET_ACCESS_KEY": "testing"}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("AWS_DEFAULT_REGION", "eu-central-1")
    monkeypatch.delenv("AWS_ENDPOINT_URL", raising=False)
    monkeypatch.delenv("AWS_PROFILE", raising=False)
    with mock_aws():
        yield Clients()


@pytest.fixture
def store(clients: Clients) -> Store:
    """A store on a table with the template's keys and indexes."""
    table = yaml_parse(TEMPLATE.read_text())["Resources"]["ResultsTable"]["Properties"]
    wanted = ("KeySchema", "AttributeDefinitions", "GlobalSecondaryIndexes", "BillingMode")
    clients.dynamodb.create_table(TableName="results", **{name: table[name] for name in wanted})
    return Store(clients.dynamodb, "results")


def text_field(value: Any, **more: Any) -> FieldRecord:
    """A field as an engine that is sure of itself gives it."""
    members = {"raw": str(value), "confidence": 0.97, "page": 1, "box": [0.21, 0.3, 0.43, 0.33], "engine": "tesseract"}
    return FieldRecord(value=value, **(members | more))


@pytest.fixture
def make_record() -> MakeRecord:
    """Makes records; keyword arguments that name a Source's member go there, the others to the Record."""

    def make(document_id: str = "D1", status: Status = Status.EXTRACTED, **members: Any) -> Record:
        source = {"bucket": "uploads", "key": "hospital-a/scan.pdf", "hospital": "hospital-a", "received_at": RECEIVED}
        source |= {name: members.pop(name) for name in list(members) if name in Source.model_fields}
        values = {name: text_field(value) for name, value in members.pop("values", {}).items()}
        members = {"created_at": RECEIVED, "updated_at": RECEIVED, "fields": values} | members
        return Record(document_id=document_id, status=status, source=Source.model_validate(source), **members)

    return make
