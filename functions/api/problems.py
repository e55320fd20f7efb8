"""Errors as the API says them: problem details (RFC 9457), each with a stable `code` and a sentence for a person.

Enters: exceptions of routes, of the framework, of the product. Leaves: `application/problem+json`. What a caller sent
is never repeated in a problem, for it may name a patient.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus

from aws_lambda_powertools import Logger
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field, JsonValue
from starlette.exceptions import HTTPException

from functions.errors import DocumentError, ServiceError

MEDIA_TYPE = "application/problem+json"

logger = Logger(service="api")


class Wrong(BaseModel):
    """One thing that is wrong with a request: where it stands and what is expected."""

    where: str = Field(examples=["query.limit"])
    message: str = Field(examples=["Input should be less than or equal to 100"])


class Problem(BaseModel):
    """What went wrong (RFC 9457). Programs go by `code`, people read `detail`."""

    model_config = ConfigDict(extra="allow")

    type: str = Field("about:blank", examples=["urn:claimlens:problem:not-found"])
    title: str = Field(examples=["Not Found"])
    status: int = Field(examples=[404])
    detail: str = Field(examples=["There is no document with this id."])
    instance: str = Field(examples=["/documents/01JD"])
    code: str = Field(examples=["NOT_FOUND"])
    retryable: bool = Field(False, description="whether sending the same again later can help")
    errors: list[Wrong] | None = None


class ProblemError(HTTPException):
    """Raised by a route: answered with a problem of this status, code and sentence, and the `members` given."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        headers: Mapping[str, str] | None = None,
        members: Mapping[str, JsonValue] | None = None,
    ) -> None:
        super().__init__(status, detail, headers)
        self.code = code
        self.members = members or {}


# The file's fault, except these two, which HTTP has statuses of its own for, is 422: understood, but not processable.
_STATUS_OF = {"FILE_TOO_LARGE": HTTPStatus.CONTENT_TOO_LARGE, "UNSUPPORTED_FORMAT": HTTPStatus.UNSUPPORTED_MEDIA_TYPE}


def status_of(code: str) -> int:
    """The HTTP status of a document error's code."""
    return _STATUS_OF.get(code, HTTPStatus.UNPROCESSABLE_CONTENT)


def responses(*statuses: int) -> dict[int | str, dict[str, object]]:
    """The problems a route may answer with, for its OpenAPI description."""
    schema = {"schema": {"$ref": "#/components/schemas/Problem"}}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: schema}} for status in statuses
    }


def install(app: FastAPI) -> None:
    """Have `app` answer every error with a problem."""
    app.exception_handler(HTTPException)(_from_http)
    app.exception_handler(RequestValidationError)(_from_validation)
    app.exception_handler(DocumentError)(_from_document)
    app.exception_handler(ServiceError)(_from_service)
    app.exception_handler(Exception)(_from_surprise)


def answer(
    path: str,
    status: int,
    code: str,
    detail: str,
    headers: Mapping[str, str] | None = None,
    members: Mapping[str, JsonValue] | None = None,
    retryable: bool = False,
) -> Response:
    """The response that says what went wrong. `path` is the request's, without its query."""
    problem = Problem(
        type=f"urn:claimlens:problem:{code.lower().replace('_', '-')}",
        title=HTTPStatus(status).phrase,
        status=status,
        detail=detail,
        instance=path,
        code=code,
        retryable=retryable,
    )
    body = problem.model_dump(mode="json", exclude_none=True) | dict(members or {})
    return JSONResponse(body, status, dict(headers or {}), MEDIA_TYPE)


def _from_http(request: Request, error: Exception) -> Response:
    if isinstance(error, ProblemError):
        return answer(request.url.path, error.status_code, error.code, error.detail, error.headers, error.members)
    assert isinstance(error, HTTPException)  # noqa: S101 - the framework calls with what it was registered for
    code = HTTPStatus(error.status_code).name
    return answer(request.url.path, error.status_code, code, str(error.detail), error.headers)


def _from_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - as above
    wrong = [Wrong(where=".".join(map(str, e["loc"])), message=str(e["msg"])) for e in _errors(error)]
    detail = "The request is not as described: " + "; ".join(f"{w.where}: {w.message}" for w in wrong[:5]) + "."
    members: dict[str, JsonValue] = {"errors": [w.model_dump() for w in wrong]}
    return answer(request.url.path, 422, "INVALID_REQUEST", detail, members=members)


def _errors(error: RequestValidationError) -> Sequence[Mapping[str, object]]:
    return error.errors()


def _from_document(request: Request, error: Exception) -> Response:
    assert isinstance(error, DocumentError)  # noqa: S101 - as above
    return answer(request.url.path, status_of(error.code), error.code, error.message)


def _from_service(request: Request, error: Exception) -> Response:
    assert isinstance(error, ServiceError)  # noqa: S101 - as above
    logger.warning("service error", code=error.code)
    return answer(request.url.path, 503, error.code, error.message, {"Retry-After": "10"}, retryable=True)


def _from_surprise(request: Request, error: Exception) -> Response:
    # The exception's own words may hold a patient's data; its kind and place do not.
    logger.error("unexpected error", kind=type(error).__name__, place=_place(error))
    return answer(request.url.path, 500, "INTERNAL_ERROR", "Something went wrong on our side.", retryable=True)


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
