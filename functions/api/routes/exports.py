"""Exports: a page of records by the same questions as the list, as JSON lines, CSV, XLSX; one record as FHIR.

Enters: HTTP. Leaves: files. A request reads a page of items; the header `X-Next-Cursor` asks for the next one, whose
CSV then has no header line.
"""

from __future__ import annotations

import json
from typing import Annotated, Literal

from fastapi import APIRouter, Query
from fastapi.responses import Response
from pydantic import Field

from functions.api.exports.fhir import bundle
from functions.api.exports.tables import as_csv, as_xlsx
from functions.api.identity import Seeing
from functions.api.problems import ProblemError, Responses, responses
from functions.api.records import DocumentId, existing
from functions.api.search import Filters, records
from functions.api.services import Given
from functions.records.record import Status

router = APIRouter(tags=["exports"])

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FHIR = "application/fhir+json"
_FILES: Responses = {
    200: {
        "description": "The records",
        "content": {media: {} for media in ("application/x-ndjson", "text/csv", XLSX)},
        "headers": {"X-Next-Cursor": {"description": "asks for the next page", "schema": {"type": "string"}}},
    }
}
_BUNDLE: Responses = {200: {"description": "The Bundle", "content": {FHIR: {}}}}


class ExportQuery(Filters):
    """Which records, and as what."""

    format: Literal["json", "csv", "xlsx"] = Field("json", description="json has a record per line")


@router.get(
    "/exports",
    summary="Records as a file",
    response_class=Response,
    responses=_FILES | responses(400, 401, 403, 422, 503),
)
def export(query: Annotated[ExportQuery, Query()], given: Given, caller: Seeing) -> Response:
    """A page of records as JSON lines, CSV or XLSX. With `document_type`, tables have a column per field."""
    found, following = records(given.store, query, caller)
    kind = query.document_type
    if query.format == "csv":
        body: str | bytes = as_csv(found, kind, with_header=query.cursor is None)
        media = "text/csv; charset=utf-8"
    elif query.format == "xlsx":
        body, media = as_xlsx(found, kind), XLSX
    else:
        body, media = "".join(record.model_dump_json() + "\n" for record in found), "application/x-ndjson"
    headers = {"Content-Disposition": f'attachment; filename="{kind or "documents"}.{query.format}"'}
    if following:
        headers["X-Next-Cursor"] = following
    return Response(body, media_type=media, headers=headers)


@router.get(
    "/documents/{document_id}/fhir",
    summary="A record as a FHIR R4 Bundle",
    response_class=Response,
    responses=_BUNDLE | responses(401, 403, 404, 409, 422, 503),
)
def fhir(document_id: DocumentId, given: Given, caller: Seeing) -> Response:
    """The document as FHIR resources, to the extent that its form warrants them."""
    record = existing(given, document_id, caller)
    if record.status in (Status.FAILED, Status.PROCESSING):
        raise ProblemError(409, "NOT_READ", "The document has not been read: there is nothing to export.")
    return Response(json.dumps(bundle(record), ensure_ascii=False), media_type=FHIR)
