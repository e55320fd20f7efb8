"""What the template promises, checked on what SAM makes of it."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator
from datetime import timedelta
from fnmatch import fnmatch
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from functions.api.erasure import AGAIN_AFTER
from functions.aws import READER_SECONDS
from functions.extract.upkeep import CLOCK_MINUTES
from functions.settings import Settings
from layers.__main__ import FUNCTIONS
from local.account import ACCOUNT, REGION
from local.template import Template

ROOT = Path(__file__).resolve().parents[1]
ON = ("fallback", "always")
KEY = {"kms:Decrypt", "kms:GenerateDataKey"}


@cache
def template(mode: str = "off", **parameters: str) -> Template:
    return Template.load(ROOT / "template.yaml", "http://127.0.0.1:1", {"TextractMode": mode, **parameters})


def resources(mode: str = "off") -> dict[str, Any]:
    """Logical name → resolved properties of everything that a deployment in this mode creates."""
    loaded = template(mode)
    kinds = {resource["Type"] for resource in loaded.content["Resources"].values()}
    # A version's name ends in a hash of what it holds.
    return {
        re.sub(r"Version[0-9a-f]{10}$", "Version", name): properties
        for kind in kinds
        for name, properties in loaded.of_type(kind).items()
    }


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
    assert set(on) - set(off) == {"TextractSpendAlarm"}
    assert set(off) <= set(on)
    changed = {name for name in off if off[name] != on[name]}
    # Each function's alias moves to its new version.
    assert changed - {"ExtractFunctionAliaslive", "ApiFunctionAliaslive"} == {
        "ExtractFunction",
        "ExtractFunctionRole",
        "ApiFunction",
        "ApiFunctionRole",
    }
    for name in ("ExtractFunction", "ApiFunction"):
        variables = on[name]["Environment"]["Variables"]
        assert variables.pop("TEXTRACT_MODE") == mode
        assert off[name]["Environment"]["Variables"].pop("TEXTRACT_MODE") == "off"
        assert on[name] == off[name]
    for name in ("ExtractFunctionRole", "ApiFunctionRole"):
        (policy,) = on[name]["Policies"]
        listed = policy["PolicyDocument"]["Statement"]
        listed.remove(next(each for each in listed if each["Sid"] == "AskTextract"))
        assert on[name] == off[name]


def test_textract_is_allowed_nowhere_where_it_is_off() -> None:
    assert "textract" not in json.dumps({name: sorted(actions(of)) for name, of in resources("off").items()})
    for name in ("ExtractFunctionRole", "ApiFunctionRole"):
        more = actions(resources("always")[name]) - actions(resources("off")[name])
        assert more == {"textract:DetectDocumentText", "textract:AnalyzeDocument"}


def test_each_function_may_do_what_it_does_and_no_more() -> None:
    found = resources()
    assert actions({"Policies": found["ExtractFunctionRole"]["Policies"]}) == {
        "s3:GetObject",
        "s3:GetObjectVersion",
        "s3:ListBucket",
        "s3:ListBucketVersions",
        "s3:PutObject",
        "s3:DeleteObject",
        "dynamodb:DeleteItem",
        "dynamodb:GetItem",
        "dynamodb:Query",
        "dynamodb:UpdateItem",
        "sqs:SendMessage",
        "sqs:ReceiveMessage",
        "sqs:DeleteMessage",
        "sqs:ChangeMessageVisibility",
        "sqs:GetQueueAttributes",
        "lambda:InvokeFunction",
        *KEY,
    }
    assert actions({"Policies": found["ApiFunctionRole"]["Policies"]}) == {
        "dynamodb:DeleteItem",
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
        *KEY,
    }


def test_nothing_is_allowed_on_everything() -> None:
    for name, properties in resources("always").items():
        for statement in statements(properties):
            # A key's own policy names no resource but the key.
            if statement["Effect"] == "Allow" and name != "DataKey" and statement.get("Sid") != "AskTextract":
                assert "*" not in json.dumps(statement["Action"]), name
                assert statement.get("Resource") != "*", name


def test_no_function_gets_a_managed_policy_over_data() -> None:
    for role in ("ExtractFunctionRole", "ApiFunctionRole"):
        managed = [arn.rsplit("/", 1)[-1] for arn in resources()[role]["ManagedPolicyArns"]]
        assert sorted(managed) == ["AWSLambdaBasicExecutionRole", "AWSXrayWriteOnlyAccess"]


@pytest.mark.parametrize("bucket", ["UploadBucket", "ArtifactBucket", "LogBucket"])
def test_buckets_are_closed(bucket: str) -> None:
    found = resources()
    assert set(found[bucket]["PublicAccessBlockConfiguration"].values()) == {True}
    assert found[bucket]["OwnershipControls"] == {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}
    assert found[bucket]["VersioningConfiguration"] == {"Status": "Enabled"}
    assert found[bucket]["BucketEncryption"]
    policy = next(statement for statement in statements(found[f"{bucket}Policy"]) if statement["Effect"] == "Deny")
    assert (policy["Effect"], policy["Action"], policy["Principal"]) == ("Deny", "s3:*", "*")
    assert policy["Condition"] == {"Bool": {"aws:SecureTransport": "false"}}
    assert len(policy["Resource"]) == 2


@pytest.mark.parametrize("name", ["UploadBucket", "ArtifactBucket", "LogBucket", "ResultsTable", "Users", "DataKey"])
def test_data_outlives_the_stack(name: str) -> None:
    resource = template().content["Resources"][name]
    assert (resource["DeletionPolicy"], resource["UpdateReplacePolicy"]) == ("Retain", "Retain")


def test_the_table_can_be_brought_back() -> None:
    table = resources()["ResultsTable"]
    assert table["PointInTimeRecoverySpecification"] == {"PointInTimeRecoveryEnabled": True}
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


def operations(api: str) -> dict[str, Any]:
    return {
        path: operation["security"]
        for path, methods in resources()[api]["Body"]["paths"].items()
        for operation in methods.values()
    }


def test_the_api_answers_nobody_unsigned() -> None:
    found = resources()
    people, systems = operations("HttpApi"), operations("SystemsApi")
    nothing_of_documents = {"/", "/console/{proxy+}", "/sign-in", "/health"}
    assert {path for path, security in people.items() if security != [{"People": []}]} == nothing_of_documents
    assert systems == {"/{proxy+}": [{"AWS_IAM": []}]}
    issuer = found["HttpApi"]["Body"]["components"]["securitySchemes"]["People"]["x-amazon-apigateway-authorizer"]
    assert issuer["jwtConfiguration"]["audience"] == [template().name("ConsoleClient")]


def test_the_api_is_throttled() -> None:
    for stage in ("HttpApiApiGatewayDefaultStage", "SystemsApiApiGatewayDefaultStage"):
        assert resources()[stage]["DefaultRouteSettings"]["ThrottlingRateLimit"] == 50


def test_people_need_a_second_factor_and_an_invitation() -> None:
    users = resources()["Users"]
    assert users["MfaConfiguration"] == "ON"
    assert users["AdminCreateUserConfig"] == {"AllowAdminCreateUserOnly": True}
    assert users["DeletionProtection"] == "ACTIVE"
    # Nobody may put themselves into another hospital.
    assert "custom:hospital" not in resources()["ConsoleClient"]["WriteAttributes"]


def test_groups_are_those_that_the_api_knows() -> None:
    named = {found["GroupName"] for found in template().of_type("AWS::Cognito::UserPoolGroup").values()}
    assert named == {"reader", "reviewer", "admin", "hospital"}


def test_everything_with_data_is_encrypted_with_the_stacks_own_key() -> None:
    found, key = resources(), "DataKey"
    for name in ("UploadBucket", "ArtifactBucket"):
        (rule,) = found[name]["BucketEncryption"]["ServerSideEncryptionConfiguration"]
        assert rule["ServerSideEncryptionByDefault"]["KMSMasterKeyID"].endswith(key)
    for name in ("UploadQueue", "DeadLetterQueue", "AlarmTopic"):
        assert found[name]["KmsMasterKeyId"].endswith(key)
    for name in ("ExtractLogs", "ApiLogs"):
        assert found[name]["KmsKeyId"].endswith(key)
        assert found[name]["RetentionInDays"]
    assert found["ResultsTable"]["SSESpecification"]["KMSMasterKeyId"].endswith(key)
    assert found[key]["EnableKeyRotation"] is True


def test_the_key_lets_the_log_groups_be_encrypted() -> None:
    found = resources()
    logs = next(statement for statement in statements(found["DataKey"]) if statement["Sid"] == "Logs")
    (pattern,) = (arn for condition in logs["Condition"].values() for arn in condition.values())
    for name in ("ExtractLogs", "ApiLogs"):
        assert fnmatch(f"arn:aws:logs:{REGION}:{ACCOUNT}:log-group:{found[name]['LogGroupName']}", pattern)


def test_every_alarm_tells_somebody_and_has_a_page_in_the_runbook() -> None:
    runbook = (ROOT / "docs/operations.md").read_text()
    found = {name: of for name, of in resources("always").items() if name.endswith("Alarm")}
    assert len(found) >= 7
    for name, alarm in found.items():
        assert alarm["AlarmActions"], name
        assert f"## {name}" in runbook


def test_alarms_watch_what_the_functions_count() -> None:
    """A renamed metric would leave its alarm silent for ever."""
    counted = (ROOT / "functions/extract/handler.py").read_text() + (ROOT / "functions/records/record.py").read_text()
    for name in ("FAILED", "Documents", "TextractPages", "OldestReview"):
        assert f'"{name}"' in counted


def test_on_the_other_processor_the_second_reader_is_a_function_of_its_own() -> None:
    found = apart("always")
    reader, name = found["ReaderFunction"], template().name("ReaderFunction")
    assert reader["Architectures"] == ["x86_64"]
    assert "Layers" not in reader
    assert int(reader["Timeout"]) == READER_SECONDS > Settings().limits.page_seconds
    for asking in ("ExtractFunction", "ApiFunction"):
        variables = found[asking]["Environment"]["Variables"]
        assert (variables["SECOND_READER"], variables["READER_FUNCTION"]) == ("always", name)
        (may,) = [each for each in statements(found[f"{asking}Role"]) if each.get("Sid") == "AskSecondReader"]
        assert may["Action"] == "lambda:InvokeFunction"
        assert may["Resource"].endswith(f":{name}")
    # It may be told what it is to read, and ask for nothing.
    role = found["ReaderFunctionRole"]
    assert "Policies" not in role
    managed = [arn.rsplit("/", 1)[-1] for arn in role["ManagedPolicyArns"]]
    assert sorted(managed) == ["AWSLambdaBasicExecutionRole", "AWSXrayWriteOnlyAccess"]


def test_what_the_second_readers_function_does_is_watched_and_logged_encrypted() -> None:
    found = apart("doubtful")
    assert found["ReaderFunction"]["LoggingConfig"]["LogGroup"] == template().name("ExtractLogs")
    for alarm, counted in (("ExtractErrorAlarm", "Errors"), ("ThrottleAlarm", "Throttles")):
        (metric,) = [each for each in found[alarm]["Metrics"] if each["Id"] == "verifying"]
        assert metric["MetricStat"]["Metric"]["MetricName"] == counted
        assert "verifying" in found[alarm]["Metrics"][0]["Expression"]


@pytest.mark.parametrize(("architecture", "mode"), [("arm64", "always"), ("arm64", "off"), ("x86_64", "off")])
def test_elsewhere_nobody_may_call_a_second_reader_and_none_is_made_for_it(architecture: str, mode: str) -> None:
    found = apart(mode, architecture)
    assert not [name for name in found if name.startswith("Reader") and name != "ReaderGroup"]
    assert "verifying" not in json.dumps(found)
    for name in ("ExtractFunction", "ApiFunction"):
        variables = found[name]["Environment"]["Variables"]
        assert (variables["SECOND_READER"], variables["READER_FUNCTION"]) == (mode, "")
        assert "AskSecondReader" not in json.dumps(found[f"{name}Role"]["Policies"])


def apart(mode: str, architecture: str = "x86_64") -> dict[str, Any]:
    loaded = template(SecondReader=mode, Architecture=architecture)
    kinds = ("AWS::Lambda::Function", "AWS::IAM::Role", "AWS::CloudWatch::Alarm", "AWS::Cognito::UserPoolGroup")
    return {name: properties for kind in kinds for name, properties in loaded.of_type(kind).items()}


def test_functions_have_the_layers_that_are_weighed() -> None:
    for function, layers in FUNCTIONS.items():
        assert [
            re.sub(r"Layer[0-9a-f]*$", "", name).lower().rsplit("-", 1)[-1] for name in resources()[function]["Layers"]
        ] == list(layers)


def test_the_stack_fits_in_a_head() -> None:
    assert len(template("always", AlarmEmail="a@example.com", Waf="true").content["Resources"]) < 60


@pytest.mark.parametrize("environment", ["dev", "staging", "prod", "hospital"])
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
        ours = {name for name in variables if not re.match(r"POWERTOOLS_|OMP_|MALLOC_", name)}
        assert ours <= known


def test_what_the_page_on_security_names_is_in_the_template() -> None:
    """Its tables say where each safeguard is; a renamed one must be renamed there."""
    page, source = (ROOT / "docs/security.md").read_text(), (ROOT / "template.yaml").read_text()
    page = page.partition("## Not done")[0]
    named = {part for name in re.findall(r"`([A-Z]\w*[a-z]\w*(?:\.\w+)?)`", page) for part in name.split(".")}
    assert {"DataKey", "ConsoleClient", "SSESpecification", "MfaConfiguration", "AskTextract"} <= named
    assert not {name for name in named - {"Authorization", "Bearer"} if not re.search(rf"\b{name}\b", source)}
    for statement in ("Account", "TlsOnly"):
        assert f"*{statement}*" in page
        assert f"Sid: {statement}" in source
    for safeguard in ("(a)(1)", "(a)(2)(i)", "(a)(2)(ii)", "(a)(2)(iii)", "(a)(2)(iv)", "(b)", "(c)", "(d)", "(e)"):
        assert f"| {safeguard} " in page


def test_functions_may_tell_the_event_bus_and_only_where_there_is_one() -> None:
    with_bus = template(EventBus="hospital-events").of_type("AWS::IAM::Role")
    without = template().of_type("AWS::IAM::Role")
    for role in ("ExtractFunctionRole", "ApiFunctionRole"):
        (may,) = [each for each in statements(with_bus[role]) if each["Action"] == "events:PutEvents"]
        assert may["Resource"] == f"arn:aws:events:{REGION}:{ACCOUNT}:event-bus/hospital-events"
        assert "events:PutEvents" not in actions({"Policies": without[role]["Policies"]})
    functions = template(EventBus="hospital-events").of_type("AWS::Lambda::Function")
    assert {each["Environment"]["Variables"]["EVENT_BUS"] for each in functions.values()} == {"hospital-events"}


def test_the_api_knows_where_people_sign_in() -> None:
    variables = resources()["ApiFunction"]["Environment"]["Variables"]
    schemes = resources()["HttpApi"]["Body"]["components"]["securitySchemes"]
    assert variables["SIGN_IN_AUTHORITY"] == template().output("SignInUrl")
    assert [variables["SIGN_IN_CLIENT"]] == schemes["People"]["x-amazon-apigateway-authorizer"]["jwtConfiguration"][
        "audience"
    ]


def test_the_clock_strikes_as_often_as_the_code_that_listens_expects() -> None:
    rules = template().of_type("AWS::Events::Rule")
    said = {name: rule["ScheduleExpression"] for name, rule in rules.items()}
    assert said == {"ExtractFunctionClock": f"rate({CLOCK_MINUTES} minutes)"}
    assert CLOCK_MINUTES < 60 and timedelta(hours=1) == AGAIN_AFTER
