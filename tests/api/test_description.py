"""The OpenAPI description against the app: requests made up from it bring no 5xx, and no answer it does not name."""

from __future__ import annotations

import os
from dataclasses import replace
from itertools import cycle
from typing import Any

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from functions.api.app import create_app
from functions.api.services import ReadDocument, Services
from functions.records.record import Status
from functions.records.store import Store
from tests.cloud import MakeRecord

EXAMPLES = int(os.environ.get("API_EXAMPLES", "5"))
"""Requests per route: enough to meet every member of it, few enough to take seconds; `make fuzz-api` sends 300."""

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]


def test_the_app_does_what_its_description_says(
    services: Services, store: Store, make_record: MakeRecord, reads: ReadDocument
) -> None:
    for status in Status:
        store.finish(make_record(status, status, document_type="prescription", values={"patient_name": "Ada Example"}))
    able = replace(services, read=reads, read_region=lambda picture, box: "")
    description = schemathesis.openapi.from_asgi("/openapi.json", create_app(able))
    operations = [found.ok() for found in description.get_all_operations()]
    assert len(operations) > 20
    for operation in operations:
        _tried(operation)


def _tried(operation: Any) -> None:
    documents = cycle([*Status, "none"])

    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        derandomize="API_EXAMPLES" not in os.environ,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def answers_as_described(case: Any) -> None:
        if "document_id" in case.path_parameters:
            case.path_parameters["document_id"] = str(next(documents))
        case.call_and_validate(checks=CHECKS)

    answers_as_described()
