"""What Lambda calls with messages about uploads; the composition root of reading.

Enters: a batch of SQS messages that S3 sent, or the clock's event (upkeep.py). Leaves: records and artifacts, and the
ids of the messages to be tried again. A bad document is a FAILED record and a message done with; trouble on our side
brings the message back later, and after `max_attempts` to the dead-letter queue. Logs carry ids, codes and
milliseconds; of an unexpected exception its kind and place, for its text may quote the document.
"""

from __future__ import annotations

import hashlib
import logging
import time
import traceback
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from aws_lambda_powertools import Logger, Metrics, Tracer
from aws_lambda_powertools.logging.utils import copy_config_to_registered_loggers
from aws_lambda_powertools.metrics import MetricUnit, single_metric
from aws_lambda_powertools.utilities.batch import BatchProcessor, EventType, process_partial_response
from aws_lambda_powertools.utilities.data_classes.sqs_event import SQSRecord
from aws_lambda_powertools.utilities.typing import LambdaContext

from functions.announce import Announcer
from functions.aws import Clients, service_errors
from functions.errors import ClaimlensError, ServiceError
from functions.extract.artifacts import Artifacts
from functions.extract.assemble import duplicate
from functions.extract.engines.remote import Remote
from functions.extract.engines.textract import Textract
from functions.extract.events import created_objects
from functions.extract.fan_out import FanOut, HandedOnError
from functions.extract.hold import held
from functions.extract.intake import Intake
from functions.extract.page_store import PageStore
from functions.extract.pipeline import process
from functions.extract.sweep import Sweep
from functions.extract.tasks import Task, task_of
from functions.extract.tools import build_tools
from functions.extract.upkeep import CLOCK, SWEPT_DAYS, is_full_hour, is_time_to_sweep, oldest_review, pass_on
from functions.extract.uploads import Uploads
from functions.records.budget import PageBudget
from functions.records.contents import Contents
from functions.records.fields import each_field
from functions.records.identity import document_id
from functions.records.plans import Plans
from functions.records.record import Record, Source, Status
from functions.records.store import Store
from functions.settings import Settings

if TYPE_CHECKING:
    from aws_lambda_powertools.utilities.batch.types import PartialItemFailureResponse

Work = Callable[[], Sequence[Record] | None]
"""Gives the records that were finished: none when others go on with the document, None when it was finished before."""

LONGEST_PAUSE = 900
"""Seconds before the next attempt, at most."""

logger = Logger(service="claimlens")
# POWERTOOLS_METRICS_NAMESPACE is the stack's name: two stacks in one account count apart.
metrics = Metrics(service="extract")
# Patching boto3 would write object keys, which may hold names, into traces.
tracer = Tracer(service="claimlens", auto_patch=False)
logging.getLogger("functions")
copy_config_to_registered_loggers(logger, include={"functions"})


@dataclass(frozen=True, slots=True)
class Workplace:
    """What a container builds once and keeps."""

    intake: Intake
    fan_out: FanOut
    uploads: Uploads
    clients: Clients
    settings: Settings


@cache
def workplace() -> Workplace:
    """Built with the first message. Raises pydantic.ValidationError when the environment does not parse."""
    settings, clients = Settings(), Clients()
    textract = None if settings.textract_mode == "off" else Textract(clients.textract, settings.textract_features)
    budget = PageBudget(clients.dynamodb, settings.results_table, settings.textract_pages_per_day)
    seconds = settings.limits.page_seconds
    remote = Remote(clients.functions, settings.reader_function, seconds) if settings.reader_function else None
    tools = build_tools(settings, textract, budget.spend, remote)
    artifacts = Artifacts(clients.s3, settings.artifact_bucket)

    contents = Contents(clients.dynamodb, settings.results_table)
    store = Store(clients.dynamodb, settings.results_table)

    def read(data: bytes, source: Source, now: datetime) -> Sequence[Record]:
        known = source.model_copy(update={"sha256": hashlib.sha256(data).hexdigest()})
        first = contents.first_of(known)
        # What Textract said of this file has been paid for.
        own = replace(tools, read=partial(fan_out.read, known))
        if first != document_id(source):
            own = replace(own, textract=None)
        try:
            found = process(data, known, own, now, keep=artifacts.save).records
        except HandedOnError:
            return ()
        return found if first == document_id(source) else [duplicate(record, first) for record in found]

    intake = Intake(clients.s3, store, read, settings.limits.max_file_bytes)
    if settings.event_bus:
        intake = replace(intake, announce=Announcer(clients.events, settings.event_bus).announce)
    uploads = Uploads(clients.s3, clients.sqs, settings.upload_bucket, settings.upload_queue_url)
    plans, pages = Plans(clients.dynamodb, settings.results_table), PageStore(clients.s3, settings.artifact_bucket)
    fan_out = FanOut(tools, store, plans, pages, artifacts.save, intake.fetch, uploads.hand_out, contents.first_of)
    return Workplace(intake, fan_out, uploads, clients, settings)


@logger.inject_lambda_context(clear_state=True)
@tracer.capture_lambda_handler(capture_response=False, capture_error=False)
@metrics.log_metrics
def handler(event: dict[str, Any], context: LambdaContext) -> PartialItemFailureResponse:
    """Take in all uploads that the batch announces; gives the ids of the messages to be tried again."""
    if event.get("source") == CLOCK:
        waiting = oldest_review(workplace().intake.store, datetime.now(UTC))
        metrics.add_metric("OldestReview", MetricUnit.Seconds, waiting)
        _struck(workplace(), event, context)
        return {"batchItemFailures": []}
    processor = BatchProcessor(event_type=EventType.SQS, raise_on_entire_batch_failure=False)
    return process_partial_response(event=event, record_handler=_message, processor=processor, context=context)


def _message(record: SQSRecord, lambda_context: LambdaContext) -> None:
    """All objects of one message, or its task. Raises what the first met, when all have had their turn."""
    metrics.add_metric("Messages", MetricUnit.Count, 1)
    attempt = int(record.attributes.approximate_receive_count or 1)
    try:
        place, task = workplace(), task_of(record.body)
        place.fan_out.time_left.until = _last_start(lambda_context, place.settings)
        work = [partial(_worked, place, task, attempt)] if task else _announced(place, record.body, attempt)
    except Exception as error:  # a wrong environment, a message that is not S3's: somebody has to look
        _log_surprise(error, attempt)
        raise
    with held(place.clients.sqs, place.settings.upload_queue_url, record.receipt_handle, place.settings.hold_seconds):
        trouble = [met for each in work if (met := _met(each, attempt)) is not None]
    if trouble:
        _pause(place, record.receipt_handle, attempt)
        raise trouble[0]


def _struck(place: Workplace, event: Mapping[str, Any], context: LambdaContext) -> None:
    """What the clock asks for besides counting. Raises ServiceError."""
    struck, finisher = datetime.fromisoformat(event["time"]), place.settings.api_function
    if finisher and is_full_hour(struck):
        pass_on(event, place.clients, finisher)
    if is_time_to_sweep(struck):
        _sweep(place, context)


def _sweep(place: Workplace, context: LambdaContext) -> None:
    """Announce again what fell through of the last days' uploads. Raises ServiceError."""
    now, until = datetime.now(UTC), _last_start(context, place.settings)
    sweep = Sweep(place.uploads, place.intake.store)
    found = sweep.run(now, now - SWEPT_DAYS, time_is_over=lambda: time.monotonic() > until)
    again = len(found.unknown) + len(found.abandoned)
    logger.info("swept", looked_at=found.looked_at, announced=again, behind=found.behind, through=found.through)
    metrics.add_metric("AnnouncedAgain", MetricUnit.Count, again)


def _last_start(context: LambdaContext, settings: Settings) -> float:
    """Until when a page may be begun that is to be read before the function's time is over."""
    left = context.get_remaining_time_in_millis() / 1000
    return time.monotonic() + left - settings.limits.longest_page


def _announced(place: Workplace, body: str, attempt: int) -> list[Work]:
    return [partial(_taken, place, source, attempt) for source in created_objects(body)]


def _taken(place: Workplace, announced: Source, attempt: int) -> Sequence[Record] | None:
    """Take in one object."""
    source = place.intake.locate(announced)
    logger.set_correlation_id(document_id(source))
    return place.intake.take(source, last_attempt=attempt >= place.settings.max_attempts)


def _worked(place: Workplace, task: Task, attempt: int) -> Sequence[Record] | None:
    """Do a task of a document that still wants it; one whose plan is gone is taken in as if announced anew."""
    logger.set_correlation_id(task.document_id)
    plan, standing = place.fan_out.plans.get(task.document_id), place.fan_out.store.get(task.document_id)
    records: Sequence[Record] | None = None
    if standing is not None and plan is not None:
        work = partial(place.fan_out.work, plan, task, attempt)
        records = place.intake.resume(standing, attempt >= place.settings.max_attempts, work)
    elif standing is not None:
        records = place.intake.take(standing.source, attempt >= place.settings.max_attempts)
    if records != ():
        place.fan_out.clear(task.document_id)
    return records


def _met(work: Work, attempt: int) -> Exception | None:
    """Do one piece of work; gives what prevented it."""
    started = time.perf_counter()
    try:
        records = work()
    except ClaimlensError as error:
        logger.warning("attempt failed", code=error.code, attempt=attempt)
        return error
    except Exception as error:  # noqa: BLE001 - the outermost frame of one object: the others still have their turn
        _log_surprise(error, attempt)
        return error
    _report(records, round((time.perf_counter() - started) * 1000))
    return None


def _log_surprise(error: Exception, attempt: int) -> None:
    at = traceback.extract_tb(error.__traceback__)[-1]
    logger.error("attempt failed", kind=type(error).__name__, at=f"{at.filename}:{at.lineno}", attempt=attempt)


def _report(records: Sequence[Record] | None, milliseconds: int) -> None:
    if records is None:
        logger.info("finished before")
        return
    if not records:
        logger.info("handed on", ms=milliseconds)
        return
    for part, record in enumerate(records, 1):
        code = record.error.code if record.error else None
        logger.info("finished", status=record.status, code=code, pages=record.page_count, ms=milliseconds, part=part)
        metrics.add_metric("Documents", MetricUnit.Count, 1)
        metrics.add_metric("Pages", MetricUnit.Count, record.page_count)
        metrics.add_metric("TextractPages", MetricUnit.Count, record.usage.textract_pages)
        for status in (Status.EXTRACTED, Status.NEEDS_REVIEW, Status.FAILED):
            metrics.add_metric(status.value, MetricUnit.Count, int(record.status is status))
    metrics.add_metric("Milliseconds", MetricUnit.Milliseconds, milliseconds)
    fields = [field for record in records for _, field in each_field(record)]
    metrics.add_metric("Fields", MetricUnit.Count, len(fields))
    metrics.add_metric("FieldsForReview", MetricUnit.Count, sum(field.needs_review for field in fields))
    _count_apart("PagesByEngine", "engine", Counter(page.engine for record in records for page in record.pages))
    _count_apart("FailuresByCode", "code", Counter(record.error.code for record in records if record.error))


def _count_apart(name: str, dimension: str, counts: Counter[str]) -> None:
    for value, count in counts.items():
        with single_metric(name=name, unit=MetricUnit.Count, value=count) as metric:
            metric.add_dimension(name=dimension, value=value)


def _pause(place: Workplace, receipt_handle: str, attempt: int) -> None:
    """Bring the message back after 1, 2, 4 … minutes, and not when its hold happens to be over."""
    seconds = min(LONGEST_PAUSE, 30 * 2**attempt)
    with suppress(ServiceError), service_errors():
        place.clients.sqs.change_message_visibility(
            QueueUrl=place.settings.upload_queue_url, ReceiptHandle=receipt_handle, VisibilityTimeout=seconds
        )
