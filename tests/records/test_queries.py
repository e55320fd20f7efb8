"""The commands of docs/queries.md, run as printed (through boto3, whose parameters the AWS CLI's are)."""

from __future__ import annotations

import json
import re
import shlex
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from functions.aws import Clients
from functions.records.record import Status
from functions.records.store import Store
from tests.cloud import MakeRecord

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "queries.md").read_text(encoding="utf-8")
COMMANDS = [block for block in re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL) if block.startswith("aws ")]


def called(command: str, table: str) -> tuple[str, dict[str, Any]]:
    """The operation and the parameters of an AWS CLI command."""
    words = shlex.split(command.replace('"$TABLE"', table).replace("\\\n", " "))
    assert words[:2] == ["aws", "dynamodb"]
    parameters: dict[str, Any] = {}
    rest = iter(words[3:])
    for option in rest:
        if option == "--no-scan-index-forward":
            parameters["ScanIndexForward"] = False
        elif option == "--consistent-read":
            parameters["ConsistentRead"] = True
        else:
            value = next(rest)
            name = "".join(part.capitalize() for part in option.removeprefix("--").split("-"))
            parameters[name] = json.loads(value) if value.startswith("{") else value
    return words[2].replace("-", "_"), parameters


def test_there_is_a_command_for_every_access_path() -> None:
    indexes = {called(command, "results")[1].get("IndexName") for command in COMMANDS}
    assert indexes == {None, "by-hospital", "by-status", "by-queue", "by-patient", "by-policy", "by-object"}


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: " ".join(command.split()[2:8]))
def test_the_command_finds_the_record(clients: Clients, store: Store, make_record: MakeRecord, command: str) -> None:
    store.finish(
        make_record(
            "7Q2F5T9XH0V3KD8RMW4ZB6YJCN",
            status=Status.NEEDS_REVIEW,
            key="hospital-a/2026/scan.pdf",
            received_at=datetime(2026, 11, 20, 14, 40, tzinfo=UTC),
            values={"patient_name": "Kathy Crawford", "date_of_birth": "1972-05-06", "policy_number": "XYZ-1234 5"},
        )
    )
    store.finish(make_record("other", key="elsewhere/b.pdf", hospital="elsewhere"))
    operation, parameters = called(command, "results")
    answer = getattr(clients.dynamodb, operation)(**parameters)
    assert answer.get("Count", 1) == 1
    for item in answer.get("Items", [answer["Item"]] if "Item" in answer else []):
        assert item["document_id"] == {"S": "7Q2F5T9XH0V3KD8RMW4ZB6YJCN"}
