"""The system that a command works on: the one that runs here, or a deployed one.

Enters: the name of a CloudFormation stack, or a local folder. Leaves: its clients, settings, store and queues.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from functions.api.erasure import Erasure
from functions.aws import Clients, service_errors
from functions.extract.uploads import Uploads
from functions.records.store import Store
from functions.settings import Settings
from local.environment import turned_to
from local.folder import Folder, NoSystemError

OUTPUTS = {
    "upload_bucket": "UploadBucket",
    "artifact_bucket": "ArtifactBucket",
    "results_table": "ResultsTable",
    "upload_queue_url": "UploadQueueUrl",
}
"""Settings by the names of the stack's outputs."""


@dataclass(frozen=True, slots=True)
class Target:
    """A running system, seen from outside."""

    clients: Clients
    settings: Settings

    @property
    def store(self) -> Store:
        """The results table."""
        return Store(self.clients.dynamodb, self.settings.results_table)

    @property
    def uploads(self) -> Uploads:
        """The upload bucket and its queue."""
        settings = self.settings
        return Uploads(self.clients.s3, self.clients.sqs, settings.upload_bucket, settings.upload_queue_url)

    @property
    def erasure(self) -> Erasure:
        """Deletes the files of documents that have been deleted."""
        store = self.store
        return Erasure(self.clients.s3, store, store.desk().deletions, self.settings.artifact_bucket)

    def dead_letters(self) -> str:
        """The URL of the queue that takes what failed too often. Raises ServiceError."""
        sqs, queue = self.clients.sqs, self.settings.upload_queue_url
        with service_errors():
            policy = sqs.get_queue_attributes(QueueUrl=queue, AttributeNames=["RedrivePolicy"])["Attributes"]
            name = json.loads(policy["RedrivePolicy"])["deadLetterTargetArn"].rsplit(":", 1)[-1]
            return sqs.get_queue_url(QueueName=name)["QueueUrl"]


def add_options(parser: argparse.ArgumentParser) -> None:
    """Options that say which system is meant."""
    parser.add_argument("--stack", metavar="NAME", help="a deployed stack, with your AWS configuration")
    parser.add_argument("--folder", type=Path, help="where the local system keeps its state")


@contextmanager
def target(arguments: argparse.Namespace) -> Iterator[Target]:
    """The system that the options name. Raises NoSystemError when it does not run, ServiceError."""
    if arguments.stack:
        yield _deployed(Clients(), arguments.stack)
        return
    environment = (Folder(arguments.folder) if arguments.folder else Folder()).running()
    if environment is None:
        raise NoSystemError
    with turned_to(environment):
        yield Target(Clients(), Settings())


def _deployed(clients: Clients, stack: str) -> Target:
    with service_errors():
        (found,) = clients.cloudformation.describe_stacks(StackName=stack)["Stacks"]
    outputs: Mapping[str, str] = {each["OutputKey"]: each["OutputValue"] for each in found.get("Outputs", [])}
    values = {setting: outputs[name] for setting, name in OUTPUTS.items()}
    return Target(clients, Settings().model_copy(update=values))
