"""Creates the template's buckets, queues and tables in the embedded cloud.

Enters: a Template and clients of the embedded cloud. Leaves: nothing but what was created. The properties of these
three CloudFormation types map almost one to one onto the calls that create them. What local mode has no use for
(policies, encryption, alarms, roles) is left out; moto's own CloudFormation would drop the notifications too.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from functions.aws import Clients
from local.template import BUCKET, QUEUE, TABLE, Template

if TYPE_CHECKING:
    from mypy_boto3_sqs.literals import QueueAttributeNameType

_TABLE_PROPERTIES = (
    "TableName",
    "KeySchema",
    "AttributeDefinitions",
    "BillingMode",
    "ProvisionedThroughput",
    "GlobalSecondaryIndexes",
    "LocalSecondaryIndexes",
)
_QUEUE_ATTRIBUTES: tuple[QueueAttributeNameType, ...] = (
    "VisibilityTimeout",
    "MessageRetentionPeriod",
    "ReceiveMessageWaitTimeSeconds",
    "DelaySeconds",
    "MaximumMessageSize",
    "RedrivePolicy",
)


@dataclass(frozen=True, slots=True)
class Stack:
    """Builds the template's resources in two steps, so that stored objects can be put back in between unannounced."""

    template: Template
    clients: Clients

    def create(self) -> None:
        """Create queues, tables and buckets; the buckets do not announce anything yet."""
        queues = self.template.of_type(QUEUE)
        # A queue's dead-letter queue must be there before it.
        for logical in sorted(queues, key=lambda name: "RedrivePolicy" in queues[name]):
            self._create_queue(self.template.name(logical), queues[logical])
        for logical, properties in self.template.of_type(TABLE).items():
            self._create_table(self.template.name(logical), properties)
        for logical, properties in self.template.of_type(BUCKET).items():
            self._create_bucket(self.template.name(logical), properties)

    def announce_uploads(self) -> None:
        """From here on the buckets tell the queues of new objects."""
        for logical, properties in self.template.of_type(BUCKET).items():
            wanted = properties.get("NotificationConfiguration", {}).get("QueueConfigurations", [])
            if wanted:
                self.clients.s3.put_bucket_notification_configuration(
                    Bucket=self.template.name(logical),
                    NotificationConfiguration={"QueueConfigurations": [_notification(given) for given in wanted]},
                )

    def _create_queue(self, name: str, properties: Mapping[str, Any]) -> None:
        given = {key: properties[key] for key in _QUEUE_ATTRIBUTES if key in properties}
        attributes = {key: json.dumps(v) if isinstance(v, Mapping) else str(v) for key, v in given.items()}
        self.clients.sqs.create_queue(QueueName=name, Attributes=attributes)

    def _create_table(self, name: str, properties: Mapping[str, Any]) -> None:
        given = {key: properties[key] for key in _TABLE_PROPERTIES if key in properties}
        self.clients.dynamodb.create_table(**{**given, "TableName": name})

    def _create_bucket(self, name: str, properties: Mapping[str, Any]) -> None:
        self.clients.s3.create_bucket(Bucket=name)
        if "VersioningConfiguration" in properties:
            self.clients.s3.put_bucket_versioning(
                Bucket=name, VersioningConfiguration=properties["VersioningConfiguration"]
            )
        if "CorsConfiguration" in properties:
            rules = [_cors_rule(rule) for rule in properties["CorsConfiguration"]["CorsRules"]]
            self.clients.s3.put_bucket_cors(Bucket=name, CORSConfiguration={"CORSRules": rules})


def _notification(given: Mapping[str, Any]) -> Any:
    notification: dict[str, Any] = {"QueueArn": given["Queue"], "Events": [given["Event"]]}
    rules = given.get("Filter", {}).get("S3Key", {}).get("Rules")
    if rules:
        notification["Filter"] = {"Key": {"FilterRules": rules}}
    return notification


def _cors_rule(given: Mapping[str, Any]) -> Any:
    renamed = {"MaxAge": "MaxAgeSeconds", "ExposedHeaders": "ExposeHeaders", "Id": "ID"}
    return {renamed.get(key, key): value for key, value in given.items()}
