"""The commands of docs/queries.md, run as printed.

Of DynamoDB through boto3, whose parameters the AWS CLI's are; of the API through its app; of the command line here.
"""

from __future__ import annotations

import json
import re
import shlex
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import jmespath
import pytest
from fastapi.testclient import TestClient

from functions.api.app import create_app
from functions.api.identity import development_user
from functions.api.services import Services
from functions.aws import Clients
from functions.records.answers import Answers
from functions.records.audit import Action, Edit, Entry
from functions.records.desk import Desk
from functions.records.record import Status
from functions.records.store import Store
from functions.settings import Settings
from local.cli import main
from tests.cloud import RECEIVED, MakeRecord, text_field

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "queries.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", TEXT, re.DOTALL)
COMMANDS = [line for block in BLOCKS for line in re.sub(r"\\\n\s*|\n\s+", " ", block).splitlines()]
OF_DYNAMODB = [command for command in COMMANDS if command.startswith("aws ")]
OF_THE_API = [command for command in COMMANDS if command.startswith("curl ")]
OF_THE_LINE = [command for command in COMMANDS if command.startswith("claimlens ")]
WANTED = "7Q2F5T9XH0V3KD8RMW4ZB6YJCN"


@pytest.fixture
def filled(store: Store, clients: Clients, make_record: MakeRecord) -> None:
    """The document that the page speaks of, edited once, and another one."""
    names = {"patient_name": "Kathy Crawford", "date_of_birth": "1972-05-06", "policy_number": "XYZ-1234 5"}
    fields: dict[str, Any] = {name: text_field(value) for name, value in names.items()}
    fields["medicines"] = [text_field({"name": "Atorvastatin"})]
    moment = datetime(2026, 11, 20, 14, 40, tzinfo=UTC)
    first = make_record(
        WANTED, Status.NEEDS_REVIEW, key="hospital-a/2026/scan.pdf", received_at=moment, fields=fields,
        document_type="prescription",
    )  # fmt: skip
    store.finish(first)
    store.finish(make_record("other", key="elsewhere/b.pdf", hospital="elsewhere"))
    edit = Edit(field="patient_name", before="Kathy Crawfort", after="Kathy Crawford")
    entry = Entry(revision=1, at=RECEIVED, who="ada", action=Action.EDITED, edits=(edit,))
    assert Desk(clients.dynamodb, "results").change(first, first.model_copy(update={"revision": 1}), entry)


def called(command: str, table: str) -> tuple[str, dict[str, Any], str | None]:
    """The operation and the parameters of an AWS CLI command, and what it picks from the answer."""
    words = shlex.split(command.replace('"$TABLE"', table))
    assert words[:2] == ["aws", "dynamodb"]
    parameters: dict[str, Any] = {}
    picked = None
    rest = iter(words[3:])
    for option in rest:
        if option == "--no-scan-index-forward":
            parameters["ScanIndexForward"] = False
        elif option == "--consistent-read":
            parameters["ConsistentRead"] = True
        elif option == "--query":
            picked = next(rest)
        else:
            value = next(rest)
            name = "".join(part.capitalize() for part in option.removeprefix("--").split("-"))
            parameters[name] = json.loads(value) if value.startswith("{") else value
    return words[2].replace("-", "_"), parameters, picked


def test_there_is_a_command_for_every_access_path_and_ten_questions_in_three_ways() -> None:
    indexes = {called(command, "results")[1].get("IndexName") for command in OF_DYNAMODB}
    assert indexes == {None, "by-hospital", "by-status", "by-queue", "by-patient", "by-policy", "by-object"}
    assert len(re.findall(r"^\*\*\d+\. ", TEXT, re.MULTILINE)) == 10
    assert (len(OF_THE_API), len(OF_THE_LINE)) == (10, 10)


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("command", OF_DYNAMODB, ids=range(len(OF_DYNAMODB)))
def test_dynamodb_finds_the_record(clients: Clients, command: str) -> None:
    operation, parameters, picked = called(command, "results")
    answer = getattr(clients.dynamodb, operation)(**parameters)
    found = (
        jmespath.search(picked, answer) if picked else answer.get("Items", [answer["Item"]] if "Item" in answer else [])
    )
    if "#counts" in command:
        assert {item["item"]["S"] for item in found} == {"hospital-a", "elsewhere"}
    elif parameters.get("Select") == "COUNT":
        assert answer["Count"] == 1
    else:
        assert [item["document_id"]["S"] for item in found] == [WANTED]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("command", OF_THE_API, ids=range(len(OF_THE_API)))
def test_the_api_finds_the_record(clients: Clients, store: Store, command: str) -> None:
    settings = Settings(upload_bucket="uploads", artifact_bucket="artifacts", results_table="results")
    desk, answers = Desk(clients.dynamodb, "results"), Answers(clients.dynamodb, "results")
    services = Services(store, desk, answers, clients.s3, clients.sqs, settings, development_user)
    words = shlex.split(command)
    address = next(word for word in words if word.startswith("$api")).removeprefix("$api")
    said = [words[at + 1].split("=", 1) for at, word in enumerate(words) if word == "--data-urlencode"]
    query = "&".join(f"{name}={quote(value)}" for name, value in said)
    answer = TestClient(create_app(services)).get(address + (f"?{query}" if query else ""))
    assert answer.status_code == 200, answer.text
    if "/exports" in address:
        assert "Kathy Crawford" in answer.text
    elif "/counts" in address:
        assert answer.json()["hospitals"][1]["by_status"] == {"NEEDS_REVIEW": {"prescription": 1}}
    elif "/history" in address:
        assert [entry["who"] for entry in answer.json()["items"]] == ["ada"]
    else:
        assert [each["document_id"] for each in answer.json()["items"]] == [WANTED]


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("command", OF_THE_LINE, ids=range(len(OF_THE_LINE)))
def test_the_command_line_finds_the_record(command: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    words = shlex.split(command.replace('"$TABLE"', "results"))
    assert main(words[1:]) == 0
    said = capfdbinary.readouterr().out.decode()
    expected = {"recount": "2 documents of 2 hospitals", "history": "Kathy Crawfort"}.get(words[1], "Kathy Crawford")
    assert expected in said
    assert "elsewhere" not in said
