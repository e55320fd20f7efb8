"""The only place that makes AWS clients; they are handed down from the composition roots.

Enters: the environment as boto3 reads it (region, credentials, AWS_ENDPOINT_URL). Leaves: one client per service,
made when first asked for, with bounded waits (seconds) and retries; and `service_errors`, which turns what botocore
raises into the house's own errors.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from typing import TYPE_CHECKING, Literal

import boto3
from botocore.config import Config
from botocore.exceptions import BotoCoreError, ClientError

from functions.errors import ClaimlensError, FileGoneError, ServiceError, ThrottledError

if TYPE_CHECKING:
    from mypy_boto3_cloudformation import CloudFormationClient
    from mypy_boto3_dynamodb import DynamoDBClient
    from mypy_boto3_events import EventBridgeClient
    from mypy_boto3_lambda import LambdaClient
    from mypy_boto3_s3 import S3Client
    from mypy_boto3_sqs import SQSClient
    from mypy_boto3_textract import TextractClient

THROTTLING = frozenset(
    {
        "LimitExceededException",
        "ProvisionedThroughputExceededException",
        "RequestLimitExceeded",
        "SlowDown",
        "Throttling",
        "ThrottlingException",
        "TooManyRequestsException",
    }
)
"""Codes by which AWS's services ask us to slow down."""

READER_SECONDS = 75
"""The timeout of the second reader's function, as template.yaml has it (a test compares)."""

# S3: HEAD answers 404 without saying what is missing.
_GONE = frozenset({"404", "NoSuchKey", "NoSuchVersion"})


def _config(read_seconds: int, retries: int = 4, mode: Literal["standard", "adaptive"] = "standard") -> Config:
    """Waits in seconds; `adaptive` also slows our own calls down while the service throttles."""
    return Config(
        connect_timeout=3, read_timeout=read_seconds, retries={"mode": mode, "total_max_attempts": retries + 1}
    )


class Clients:
    """One client per AWS service, made on first use: making one costs a tenth of a second."""

    @cached_property
    def s3(self) -> S3Client:
        """S3: uploads, artifacts, presigned URLs (whose older signature newer regions refuse)."""
        client: S3Client = boto3.client("s3", config=_config(60).merge(Config(signature_version="s3v4")))
        return client

    @cached_property
    def dynamodb(self) -> DynamoDBClient:
        """DynamoDB: the results table."""
        client: DynamoDBClient = boto3.client("dynamodb", config=_config(5))
        # botocore makes their classes on first use: two threads at once would each wait for another's.
        _ = client.exceptions
        return client

    @cached_property
    def sqs(self) -> SQSClient:
        """SQS: the upload queue. Longer than the longest poll (20 s)."""
        client: SQSClient = boto3.client("sqs", config=_config(30))
        return client

    @cached_property
    def events(self) -> EventBridgeClient:
        """EventBridge: telling others of records. Nobody waits long for it."""
        client: EventBridgeClient = boto3.client("events", config=_config(3, retries=2))
        return client

    @cached_property
    def cloudformation(self) -> CloudFormationClient:
        """CloudFormation: where a deployed stack's resources are; for the command line."""
        client: CloudFormationClient = boto3.client("cloudformation", config=_config(30))
        return client

    @cached_property
    def textract(self) -> TextractClient:
        """Textract: it throttles by pages per second. A page waits a minute and a half at most: others queue behind."""
        client: TextractClient = boto3.client("textract", config=_config(20, retries=3, mode="adaptive"))
        return client

    @cached_property
    def functions(self) -> LambdaClient:
        """Lambda: the second reader's function. Longer than that may take, so that no page is read there twice."""
        client: LambdaClient = boto3.client("lambda", config=_config(READER_SECONDS + 5, retries=3))
        return client


@contextmanager
def service_errors() -> Iterator[None]:
    """Raises FileGoneError, ThrottledError or ServiceError in place of botocore's errors.

    Their messages are not carried over: they may quote keys and parameters.
    """
    try:
        yield
    except ClientError as error:
        raise _ours(error.response.get("Error", {}).get("Code", "")) from error
    except BotoCoreError as error:
        raise ServiceError from error


def _ours(code: str) -> ClaimlensError:
    if code in _GONE:
        return FileGoneError()
    return ThrottledError() if code in THROTTLING else ServiceError()
