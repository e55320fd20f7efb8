"""Kills the worker (SIGKILL) at random moments over a batch; says what must not be.

Enters: how often to kill, a seed. Leaves: what is wrong afterwards, nothing if all is well. AWS is the embedded cloud
behind its address, the worker a process of its own, SQS's visibility timeouts are moto's own.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from unittest import mock

from functions.aws import Clients
from functions.extract.events import announcement
from functions.records.identity import document_id
from functions.records.record import Status
from local.cloud import Cloud
from tests.faults import killed_worker
from tests.faults.fan_out import WHOLE
from tests.faults.harness import ENVIRONMENT, World, wrongs

FILES = {f"a/{at}.pdf": f"{pages} {at}".encode() for at, pages in enumerate((5, 2, 1, 5, 3, 5))}
"""Uploads of so many pages, two to a task: three are shared out and are two documents each."""

MOST_SECONDS = 60


def killed(times: int, seed: int) -> list[str]:
    """Kill `times` workers, let the next one finish; what is wrong then."""
    chance = random.Random(seed)
    with _cloud() as found:
        start = multiprocessing.get_context("forkserver")
        start.set_forkserver_preload(["tests.faults.killed_worker"])
        _announce(found)
        for _ in range(times):
            worker = start.Process(target=killed_worker.work, args=(found.queue,))
            worker.start()
            time.sleep(chance.uniform(0.05, 0.6))
            worker.kill()
            worker.join()
        worker = start.Process(target=killed_worker.work, args=(found.queue,))
        worker.start()
        _wait(found)
        worker.kill()
        worker.join()
        return list(wrongs(found, (), {key: _expected(data) for key, data in FILES.items()}))


@contextmanager
def _cloud() -> Iterator[World]:
    more = {
        "MAX_ATTEMPTS": "1000",
        "HOLD_SECONDS": str(killed_worker.HOLD_SECONDS),
        "FAULTS_KILLED": "1",
        "POWERTOOLS_METRICS_DISABLED": "true",
    }
    with Cloud(0) as cloud, mock.patch.dict(os.environ, ENVIRONMENT | more | {"AWS_ENDPOINT_URL": cloud.endpoint}):
        found = World(FILES, Clients())
        os.environ["UPLOAD_QUEUE_URL"] = found.queue
        yield found


def _announce(found: World) -> None:
    for source in found.sources:
        found.clients.sqs.send_message(QueueUrl=found.queue, MessageBody=json.dumps(announcement(source)))


def _wait(found: World) -> None:
    """Until every upload is finished and no message is left."""
    until = time.monotonic() + MOST_SECONDS
    while time.monotonic() < until:
        records = [found.store.get(document_id(source)) for source in found.sources]
        done = all(record is not None and record.status is not Status.PROCESSING for record in records)
        if done and not _messages(found):
            return
        time.sleep(0.1)


def _messages(found: World) -> int:
    names = ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"]
    answer = found.clients.sqs.get_queue_attributes(QueueUrl=found.queue, AttributeNames=names)  # type: ignore[arg-type]
    return sum(int(answer["Attributes"][name]) for name in names)  # type: ignore[index]


def _expected(data: bytes) -> dict[str, int]:
    pages = int(data.split()[0])
    first = " ".join(f"Patient{at}" for at in range(1, min(pages, 3) + 1))
    return {WHOLE[0]: 1, WHOLE[1]: 1} if pages == 5 else {first: 1}
