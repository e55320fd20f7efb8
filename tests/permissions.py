"""Holds what a function asks of AWS against what its role in the template allows.

moto lets everybody do everything, so that a missing permission would show on AWS alone. Enters: a role of the
template, clients. Leaves: clients whose calls raise AssertionError where AWS would answer "access denied".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

from functions.aws import Clients
from local.template import Template

TEMPLATE = Path(__file__).resolve().parents[1] / "template.yaml"
STAND_INS = {
    ("s3", "uploads"): "UploadBucket",
    ("s3", "artifacts"): "ArtifactBucket",
    ("sqs", "uploads"): "UploadQueue",
    ("sqs", "queue"): "UploadQueue",
    ("dynamodb", "results"): "ResultsTable",
}
"""What tests call the template's resources."""
TRANSACTED = {"Put": "PutItem", "Update": "UpdateItem", "Delete": "DeleteItem", "ConditionCheck": "ConditionCheckItem"}
OF_BUCKETS = {
    "HeadBucket": "ListBucket",
    "ListObjects": "ListBucket",
    "ListObjectsV2": "ListBucket",
    "ListObjectVersions": "ListBucketVersions",
}
"""Call → action, where it is about a bucket and not about what is in it."""

Asked = tuple[str, str]
"""An action, and the resource it is asked for."""


@cache
def _template() -> Template:
    parameters = {"TextractMode": "always", "EventBus": "default"}
    return Template.load(TEMPLATE, "http://127.0.0.1:1", parameters)


@cache
def allowed(role: str) -> tuple[Asked, ...]:
    """Every pair of action and resource pattern that the role's policies allow, with Textract and an event bus."""
    properties = _template().of_type("AWS::IAM::Role")[role]
    documents = [policy["PolicyDocument"] for policy in properties["Policies"]]
    documents += [policy["PolicyDocument"] for policy in _template().of_type("AWS::IAM::ManagedPolicy").values()]
    return tuple(
        (action, resource)
        for document in documents
        for statement in document["Statement"]
        for action in _listed(statement["Action"])
        for resource in _listed(statement["Resource"])
    )


def _listed(value: Any) -> list[str]:
    return value if isinstance(value, list) else [value]


def enforce(clients: Clients, role: str, when: Callable[[], bool]) -> None:
    """From now on calls of `clients` need the role's permission, where `when` says that a function makes them."""

    def check(params: Mapping[str, Any], model: Any, **_: object) -> None:
        if not when():
            return
        for action, resource in asked(model.service_model.service_name, model.name, params):
            permitted = any(action == may and fnmatchcase(resource, on) for may, on in allowed(role))
            assert permitted, f"{role} does not allow {action} on {resource}"

    for client in (clients.s3, clients.sqs, clients.dynamodb, clients.events, clients.textract):
        client.meta.events.register("before-parameter-build", check)


def asked(service: str, call: str, params: Mapping[str, Any]) -> Iterator[Asked]:
    """The permissions that a call needs."""
    if service == "s3":
        yield from _of_s3(call, params)
    elif service == "dynamodb" and call == "TransactWriteItems":
        for item in params["TransactItems"]:
            ((kind, of),) = item.items()
            yield f"dynamodb:{TRANSACTED[kind]}", _arn("dynamodb", of["TableName"])
    elif service == "dynamodb":
        index = f"/index/{params['IndexName']}" if "IndexName" in params else ""
        yield f"dynamodb:{call}", _arn("dynamodb", params["TableName"]) + index
    elif service == "sqs":
        yield f"sqs:{call.removesuffix('Batch')}", _arn("sqs", params["QueueUrl"].rsplit("/", 1)[-1])
    elif service == "events":
        for entry in params["Entries"]:
            bus = {"Fn::Sub": "arn:aws:events:${AWS::Region}:${AWS::AccountId}:event-bus/" + entry["EventBusName"]}
            yield f"events:{call}", _template().resolve(bus)
    else:
        yield f"{service}:{call}", "*"


def _of_s3(call: str, params: Mapping[str, Any]) -> Iterator[Asked]:
    bucket = _arn("s3", params["Bucket"])
    if call in OF_BUCKETS:
        yield f"s3:{OF_BUCKETS[call]}", bucket
    elif call == "DeleteObjects":
        for each in params["Delete"]["Objects"]:
            yield f"s3:DeleteObject{'Version' if 'VersionId' in each else ''}", f"{bucket}/{each['Key']}"
    elif call == "CopyObject":
        yield "s3:PutObject", f"{bucket}/{params['Key']}"
        origin = params["CopySource"]
        if isinstance(origin, str):  # by now boto3 has made a path of it
            origin = dict(zip(("Bucket", "Key"), origin.split("/", 1), strict=True))
        yield from _of_s3("GetObject", origin)
    elif call == "CreateBucket":
        # What boto3 makes a form for uploads from, which allows what its signer may.
        yield "s3:PutObject", f"{bucket}/any"
    else:
        action = "GetObject" if call == "HeadObject" else call
        # Whatever is deleted has a version in the template's buckets, which some tests' buckets have not.
        of_version = action == "DeleteObject" or (action == "GetObject" and "VersionId" in params)
        yield f"s3:{action}{'Version' if of_version else ''}", f"{bucket}/{params['Key']}"
        if action == "GetObject":
            # Without it S3 answers "forbidden" instead of "not found".
            yield "s3:ListBucket", bucket


def _arn(service: str, name: str) -> str:
    return str(_template().resolve({"Fn::GetAtt": [STAND_INS[service, name], "Arn"]}))
