"""What Lambda calls with HTTP requests; the composition root of the API.

Enters: API Gateway's events (HTTP API, payload 2.0), and the clock's. Leaves: responses; to the clock, that deletions
which broke off are finished. Callers are those the gateway vouches for and nobody else.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache, partial
from typing import TYPE_CHECKING, Any

from mangum import Mangum
from mangum.adapter import DEFAULT_TEXT_MIME_TYPES

from functions.announce import Announcer
from functions.api.app import create_app
from functions.api.identity import gateway_user
from functions.api.problems import MEDIA_TYPE
from functions.api.services import Services
from functions.aws import Clients
from functions.records.answers import Answers
from functions.records.budget import PageBudget
from functions.records.desk import Desk
from functions.records.record import Record, Source
from functions.records.store import Store
from functions.settings import Settings

if TYPE_CHECKING:
    from mangum.types import LambdaContext

    from functions.extract.pipeline import Tools


CLOCK = "aws.events"
"""Where EventBridge says that a scheduled event comes from; no request through the gateway has a source."""

ONE_MORE_MS = 10_000
"""Time in which one document's files are deleted, and more are begun only with as much left."""


@cache
def services() -> Services:
    """Built with the first request. Raises pydantic.ValidationError when the environment does not parse."""
    settings, clients = Settings(), Clients()
    store = Store(clients.dynamodb, settings.results_table)
    made = Services(
        store=store,
        desk=Desk(clients.dynamodb, settings.results_table),
        answers=Answers(clients.dynamodb, settings.results_table),
        s3=clients.s3,
        sqs=clients.sqs,
        settings=settings,
        identify=gateway_user,
        read=_read,
        read_region=_read_region,
    )
    if settings.event_bus:
        made = replace(made, announce=Announcer(clients.events, settings.event_bus).announce)
    return made


@cache
def application() -> Mangum:
    """The app for the gateway."""
    texts = [*DEFAULT_TEXT_MIME_TYPES, MEDIA_TYPE, "image/svg+xml"]
    return Mangum(create_app(services()), lifespan="off", text_mime_types=texts)


def handler(event: dict[str, Any], context: LambdaContext) -> dict[str, Any]:
    """Answer one request, or finish deletions when the clock strikes."""
    if event.get("source") == CLOCK:
        ends = partial(_is_nearly_over, context)
        return {"finished": services().erasure.finish(datetime.now(UTC), time_is_over=ends)}
    answer: dict[str, Any] = application()(event, context)
    return answer


def _is_nearly_over(context: LambdaContext) -> bool:
    return context.get_remaining_time_in_millis() < ONE_MORE_MS


# Reading brings OpenCV and the recognition models' runtime with it: a second that queries must not wait for.
def _read(data: bytes, source: Source, document_type: str | None) -> Sequence[Record]:
    from functions.extract.pipeline import process  # noqa: PLC0415

    return process(data, source, _tools(), document_type=document_type).records


def _read_region(picture: bytes, box: Sequence[float]) -> str:
    from functions.extract.region import read_region  # noqa: PLC0415

    return read_region(Settings(), picture, box)


@cache
def _tools() -> Tools:
    from functions.extract.engines.remote import Remote  # noqa: PLC0415
    from functions.extract.engines.textract import Textract  # noqa: PLC0415
    from functions.extract.tools import build_tools  # noqa: PLC0415

    settings, clients = Settings(), Clients()
    textract = None if settings.textract_mode == "off" else Textract(clients.textract, settings.textract_features)
    budget = PageBudget(clients.dynamodb, settings.results_table, settings.textract_pages_per_day)
    seconds = settings.limits.page_seconds
    remote = Remote(clients.functions, settings.reader_function, seconds) if settings.reader_function else None
    return build_tools(settings, textract, budget.spend, remote)
