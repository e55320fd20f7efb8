"""The template as this machine reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from local.template import BUCKET, MAPPING, QUEUE, TABLE, Template, TemplateError

TEMPLATE = Path(__file__).resolve().parents[2] / "template.yaml"
ENDPOINT = "http://127.0.0.1:4566"


@pytest.fixture(scope="module")
def template() -> Template:
    return Template.load(TEMPLATE, ENDPOINT)


def small(resources: dict[str, object] | None = None, **more: object) -> Template:
    return Template({"Resources": resources or {}, **more}, ENDPOINT)


def test_the_functions_environment_names_what_is_created(template: Template) -> None:
    environment = template.environment("functions.extract.handler.handler")
    buckets = {template.name(logical) for logical in template.of_type(BUCKET)}
    assert {environment["UPLOAD_BUCKET"], environment["ARTIFACT_BUCKET"]} <= buckets
    assert environment["RESULTS_TABLE"] in {template.name(logical) for logical in template.of_type(TABLE)}
    assert all(isinstance(value, str) for value in environment.values())


def test_the_worker_learns_its_queue_and_batch_from_the_mapping(template: Template) -> None:
    (mapping,) = template.of_type(MAPPING).values()
    assert mapping["EventSourceArn"].startswith("arn:aws:sqs:")
    assert 1 <= mapping["BatchSize"] <= 10
    assert template.output("UploadQueueUrl").startswith(f"{ENDPOINT}/")


def test_nothing_that_is_created_holds_an_unresolved_function(template: Template) -> None:
    for kind in (BUCKET, QUEUE, TABLE, MAPPING):
        assert "Fn::" not in str(template.of_type(kind))
        assert "'Ref'" not in str(template.of_type(kind))


def test_a_parameter_given_overrules_the_templates_default() -> None:
    content = {"Parameters": {"Mode": {"Type": "String", "Default": "off"}}, "Resources": {}}
    assert Template(content, ENDPOINT).resolve({"Ref": "Mode"}) == "off"
    assert Template(content, ENDPOINT, {"Mode": "always"}).resolve({"Ref": "Mode"}) == "always"


@pytest.mark.parametrize(
    ("expression", "value"),
    [
        ({"Ref": "AWS::Region"}, "us-east-1"),
        ({"Ref": "Queue"}, f"{ENDPOINT}/123456789012/claimlens-Queue"),
        ({"Fn::GetAtt": ["Queue", "Arn"]}, "arn:aws:sqs:us-east-1:123456789012:claimlens-Queue"),
        ({"Fn::GetAtt": "Bucket.Arn"}, "arn:aws:s3:::scans"),
        ({"Fn::Sub": "${AWS::StackName}/${Bucket}/${Queue.QueueName}"}, "claimlens/scans/claimlens-Queue"),
        ({"Fn::Sub": ["${X}-${Bucket}", {"X": {"Ref": "AWS::Region"}}]}, "us-east-1-scans"),
        ({"Fn::Join": ["-", ["a", {"Ref": "Bucket"}]]}, "a-scans"),
        ({"Fn::If": ["Yes", "then", "else"]}, "then"),
        ({"Fn::If": ["No", "then", "else"]}, "else"),
        ([1, {"Fn::If": ["No", 2, {"Ref": "AWS::NoValue"}]}], [1]),
        ({"kept": {"Fn::If": ["No", 2, {"Ref": "AWS::NoValue"}]}, "and": 3}, {"and": 3}),
    ],
)
def test_intrinsic_functions(expression: object, value: object) -> None:
    resources: dict[str, object] = {
        "Queue": {"Type": QUEUE},
        "Bucket": {"Type": BUCKET, "Properties": {"BucketName": "scans"}},
    }
    equals = {"Fn::Equals": ["a", "a"]}
    conditions = {"Yes": {"Fn::And": [equals, equals]}, "No": {"Fn::Not": [{"Condition": "Yes"}]}}
    assert small(resources, Conditions=conditions).resolve(expression) == value


def test_a_resource_whose_condition_does_not_hold_is_not_there() -> None:
    resources: dict[str, object] = {"Extra": {"Type": QUEUE, "Condition": "Never"}, "Queue": {"Type": QUEUE}}
    assert list(small(resources, Conditions={"Never": {"Fn::Equals": ["a", "b"]}}).of_type(QUEUE)) == ["Queue"]


@pytest.mark.parametrize("expression", [{"Fn::ImportValue": "x"}, {"Ref": "Nowhere"}, {"Fn::GetAtt": ["Queue", "Odd"]}])
def test_what_cannot_be_resolved_is_named(expression: dict[str, object]) -> None:
    with pytest.raises(TemplateError, match=r"ImportValue|Nowhere|Odd"):
        small({"Queue": {"Type": QUEUE}}).resolve(expression)
