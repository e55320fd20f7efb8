"""The app over AWS in this process, with the table and buckets that it meets when deployed."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from fastapi.testclient import TestClient

from functions.api.app import create_app
from functions.api.identity import development_user
from functions.api.services import Services
from functions.aws import Clients
from functions.records.answers import Answers
from functions.records.desk import Desk
from functions.records.record import Record, Source
from functions.records.store import Store
from functions.settings import Settings
from tests.cloud import MakeRecord
from tests.permissions import enforce

Api = Callable[..., TestClient]


@pytest.fixture
def services(clients: Clients, store: Store) -> Services:
    for bucket in ("uploads", "artifacts"):
        clients.s3.create_bucket(Bucket=bucket, CreateBucketConfiguration={"LocationConstraint": "eu-central-1"})
    queue = clients.sqs.create_queue(QueueName="uploads")["QueueUrl"]
    buckets = {"upload_bucket": "uploads", "artifact_bucket": "artifacts"}
    # The app answers in threads of the test client's.
    enforce(clients, "ApiFunctionRole", lambda: threading.current_thread() is not threading.main_thread())
    settings = Settings(**buckets, results_table="results", upload_queue_url=queue)
    return Services(
        store=store,
        desk=Desk(clients.dynamodb, "results"),
        answers=Answers(clients.dynamodb, "results"),
        s3=clients.s3,
        sqs=clients.sqs,
        settings=settings,
        identify=development_user,
    )


@pytest.fixture
def api(services: Services) -> Iterator[Api]:
    """Makes a client of the app; keyword arguments replace services."""

    def make(**changed: Any) -> TestClient:
        app = create_app(replace(services, **changed))
        return TestClient(app, follow_redirects=False)

    yield make


@pytest.fixture
def client(api: Api) -> TestClient:
    return api()


@pytest.fixture
def reads(make_record: MakeRecord) -> Callable[[bytes, Source, str | None], list[Record]]:
    """Reads any file as the same person's, and says which type it was told to see in it."""

    def read(data: bytes, source: Source, document_type: str | None) -> list[Record]:
        record = make_record("R1", values={"patient_name": "Ada Example"})
        return [record.model_copy(update={"source": source, "document_type": document_type or "prescription"})]

    return read
