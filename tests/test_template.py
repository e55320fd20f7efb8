"""What the template promises, checked on what SAM makes of it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from functions.settings import Settings
from local.template import Template

ROOT = Path(__file__).resolve().parents[1]
ON = ("fallback", "always")


@cache
def template(mode: str = "off", **parameters: str) -> Template:
    return Template.load(ROOT / "template.yaml", "http://127.0.0.1:1", {"TextractMode": mode, **parameters})


def resources(mode: str = "off") -> dict[str, Any]:
    """Logical name → resolved properties of everything that a deployment in this mode creates."""
    loaded = template(mode)
    kinds = {resource["Type"] for resource in loaded.content["Resources"].values()}
    return {name: properties for kind in kinds for name, properties in loaded.of_type(kind).items()}


def statements(of: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Every statement of every policy document in `of`."""
    found = of.get("Statement")
    if found:
        yield from found if isinstance(found, list) else [found]
    for value in of.values():
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from statements(inner)


def actions(properties: dict[str, Any]) -> set[str]:
    listed = [statement["Action"] for statement in statements(properties) if statement["Effect"] == "Allow"]
    return {action for given in listed for action in (given if isinstance(given, list) else [given])}


@pytest.mark.parametrize("mode", ON)
def test_textract_mode_changes_exactly_its_permission_and_its_variable(mode: str) -> None:
    off, on = resources("off"), resources(mode)
    assert set(on) - set(off) == {"TextractPolicy"}
    assert set(off) <= set(on)
    changed = {name for name in off if off[name] != on[name]}
    assert changed == {"ExtractFunction", "ExtractFunctionRole", "ApiFunction", "ApiFunctionRole"}
    for name in ("ExtractFunction", "ApiFunction"):
        variables = on[name]["Environment"]["Variables"]
        assert variables.pop("TEXTRACT_MODE") == mode
        assert off[name]["Environment"]["Variables"].pop("TEXTRACT_MODE") == "off"
        assert on[name] == off[name]
    for name in ("ExtractFunctionRole", "ApiFunctionRole"):
        policy = on[name]["ManagedPolicyArns"].pop()
        assert policy.endswith("TextractPolicy")
        assert on[name] == off[name]


def test_textract_is_allowed_nowhere_where_it_is_off() -> None:
    assert "textract" not in json.dumps({name: sorted(actions(of)) for name, of in resources("off").items()})
    assert actions(resources("always")["TextractPolicy"]) == {"textract:DetectDocumentText", "textract:AnalyzeDocument"}


def test_each_function_may_do_what_it_does_and_no_more() -> None:
    found = resources()
    assert actions({"Policies": found["ExtractFunctionRole"]["Policies"]}) == {
        "s3:GetObject",
        "s3:GetObjectVersion",
        "s3:ListBucket",
        "s3:PutObject",
        "dynamodb:GetItem",
        "dynamodb:UpdateItem",
        "sqs:ReceiveMessage",
        "sqs:DeleteMessage",
        "sqs:ChangeMessageVisibility",
        "sqs:GetQueueAttributes",
    }
    assert actions({"Policies": found["ApiFunctionRole"]["Policies"]}) == {
        "dynamodb:GetItem",
        "dynamodb:PutItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
        "s3:DeleteObject",
        "s3:DeleteObjectVersion",
        "s3:GetObject",
        "s3:GetObjectVersion",
        "s3:ListBucket",
        "s3:ListBucketVersions",
        "s3:PutObject",
        "sqs:SendMessage",
    }


def test_nothing_is_allowed_on_everything() -> None:
    for name, properties in resources("always").items():
        for statement in statements(properties):
            if statement["Effect"] == "Allow" and name != "TextractPolicy":
                assert "*" not in json.dumps(statement["Action"]), name
                assert statement.get("Resource") != "*", name


def test_no_function_gets_a_managed_policy_over_data() -> None:
    for role in ("ExtractFunctionRole", "ApiFunctionRole"):
        managed = [arn.rsplit("/", 1)[-1] for arn in resources()[role]["ManagedPolicyArns"]]
        assert sorted(managed) == ["AWSLambdaBasicExecutionRole", "AWSXrayWriteOnlyAccess"]


@pytest.mark.parametrize("bucket", ["UploadBucket", "ArtifactBucket"])
def test_buckets_are_closed(bucket: str) -> None:
    found = resources()
    assert set(found[bucket]["PublicAccessBlockConfiguration"].values()) == {True}
    assert found[bucket]["OwnershipControls"] == {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}
    assert found[bucket]["VersioningConfiguration"] == {"Status": "Enabled"}
    assert found[bucket]["BucketEncryption"]
    (policy,) = statements(found[f"{bucket}Policy"])
    assert (policy["Effect"], policy["Action"], policy["Principal"]) == ("Deny", "s3:*", "*")
    assert policy["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
    assert len(policy["Resource"]) == 2


@pytest.mark.parametrize("name", ["UploadBucket", "ArtifactBucket", "ResultsTable"])
def test_data_outlives_the_stack(name: str) -> None:
    resource = template().content["Resources"][name]
    assert (resource["DeletionPolicy"], resource["UpdateReplacePolicy"]) == ("Retain", "Retain")


def test_the_table_can_be_brought_back() -> None:
    table = resources()["ResultsTable"]
    assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
    assert table["SSESpecification"] == {"SSEEnabled": True}
    assert table["DeletionProtectionEnabled"] == "true"


def test_the_upload_bucket_may_send_to_the_queue() -> None:
    found = resources()
    allowed = next(s for s in statements(found["UploadQueuePolicy"]) if s["Effect"] == "Allow")
    assert allowed["Condition"]["ArnEquals"]["aws:SourceArn"] == f"arn:aws:s3:::{template().name('UploadBucket')}"


def test_a_message_stays_hidden_while_its_document_is_read() -> None:
    found = resources()
    assert found["UploadQueue"]["VisibilityTimeout"] >= 6 * found["ExtractFunction"]["Timeout"]
    assert found["UploadQueueMapping"]["FunctionResponseTypes"] == ["ReportBatchItemFailures"]


def test_the_function_knows_which_attempt_is_the_last() -> None:
    found = resources()
    tries = found["ExtractFunction"]["Environment"]["Variables"]["MAX_ATTEMPTS"]
    assert tries == found["UploadQueue"]["RedrivePolicy"]["maxReceiveCount"]


def test_the_api_answers_nobody_unsigned() -> None:
    body = resources()["HttpApi"]["Body"]
    operations = [operation for path in body["paths"].values() for operation in path.values()]
    assert operations
    assert all(operation["security"] == [{"AWS_IAM": []}] for operation in operations)


def test_the_stack_fits_in_a_head() -> None:
    assert len(template("always", AlarmEmail="a@example.com").content["Resources"]) < 60


@pytest.mark.parametrize("environment", ["dev", "staging", "prod"])
def test_every_environment_sets_parameters_that_exist(environment: str) -> None:
    config = tomllib.loads((ROOT / "samconfig.toml").read_text())
    given = dict(pair.split("=", 1) for pair in config[environment]["deploy"]["parameters"]["parameter_overrides"])
    declared = template().content["Parameters"]
    assert set(given) <= set(declared)
    for name, value in given.items():
        choices = declared[name].get("AllowedValues")
        assert choices is None or value in [str(choice) for choice in choices]


def test_settings_know_every_variable_of_the_functions() -> None:
    known = {name.upper() for name in Settings.model_fields}
    for function in ("ExtractFunction", "ApiFunction"):
        variables = set(resources()[function]["Environment"]["Variables"])
        ours = {name for name in variables if not re.match(r"POWERTOOLS_|OMP_", name)}
        assert ours <= known
