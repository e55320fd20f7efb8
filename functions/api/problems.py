"""Errors as the API says them: problem details (RFC 9457), each with a stable `code` and a sentence for a person.

Enters: exceptions of routes, of the framework, of the product. Leaves: `application/problem+json`. What a caller sent
is never repeated in a problem, for it may name a patient.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from aws_lambda_powertools import Logger
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, ConfigDict, Field, JsonValue
from pydantic_core import ErrorDetails
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from functions.api.examples import PROBLEMS
from functions.errors import ClaimlensError, ServiceError
from functions.records.record import Failure

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
        self.members = dict(members or {})


# What is wrong with a document is 422 (understood, but not processable), where HTTP has no status of its own for it.
_STATUS_OF = {"FILE_TOO_LARGE": 413, "UNSUPPORTED_FORMAT": 415, "INVALID_CURSOR": 400}


def status_of(error: ClaimlensError | Failure) -> int:
    """The HTTP status of an error of the product, or of the failure that a record holds."""
    otherwise = 503 if isinstance(error, ServiceError) or error.retryable else 422
    return _STATUS_OF.get(error.code, otherwise)


Responses = dict[int | str, dict[str, Any]]
"""FastAPI's own type for a route's further answers."""


def responses(*statuses: int) -> Responses:
    """The problems a route may answer with, for its OpenAPI description."""
    return {status: _described(status) for status in statuses}


def _described(status: int) -> dict[str, Any]:
    code, detail = PROBLEMS[status]
    example = problem("/documents", status, code, detail, retryable=status == 503).model_dump(exclude_none=True)
    content = {"schema": {"$ref": "#/components/schemas/Problem"}, "example": example}
    return {"description": HTTPStatus(status).phrase, "content": {MEDIA_TYPE: content}}


def install(app: FastAPI) -> None:
    """Have `app` answer every error with a problem."""
    app.exception_handler(HTTPException)(_from_http)
    app.exception_handler(RequestValidationError)(_from_validation)
    app.exception_handler(ClaimlensError)(_from_product)
    app.add_middleware(Surprises)


def problem(path: str, status: int, code: str, detail: str, **members: JsonValue) -> Problem:
    """What went wrong with a request to `path` (without its query); `members` are added to it."""
    kind = f"urn:claimlens:problem:{code.lower().replace('_', '-')}"
    said = {"type": kind, "title": HTTPStatus(status).phrase, "status": status, "detail": detail, "instance": path}
    return Problem.model_validate(said | {"code": code} | members)


def answer(said: Problem, headers: Mapping[str, str] | None = None) -> Response:
    """The response that says what went wrong."""
    body = said.model_dump(mode="json", exclude_none=True)
    return JSONResponse(body, said.status, dict(headers or {}), MEDIA_TYPE)


def _from_http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101 - the framework calls with what it was registered for
    code, members = HTTPStatus(error.status_code).name, {}
    if isinstance(error, ProblemError):
        code, members = error.code, error.members
    return answer(problem(request.url.path, error.status_code, code, error.detail, **members), error.headers)


def _from_validation(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101 - as above
    errors: Sequence[ErrorDetails] = error.errors()
    # What was sent ("input") stays out.
    wrong = [Wrong(where=".".join(map(str, e["loc"])), message=e["msg"]) for e in errors]
    detail = "The request is not as described: " + "; ".join(f"{w.where}: {w.message}" for w in wrong[:5]) + "."
    listed: list[JsonValue] = [{"where": w.where, "message": w.message} for w in wrong]
    return answer(problem(request.url.path, 422, "INVALID_REQUEST", detail, errors=listed))


def _from_product(request: Request, error: Exception) -> Response:
    assert isinstance(error, ClaimlensError)  # noqa: S101 - as above
    path, headers = request.url.path, {}
    if isinstance(error, ServiceError):
        logger.warning("service error", code=error.code)
        headers = {"Retry-After": "10"}
    said = problem(path, status_of(error), error.code, error.message, retryable=error.retryable)
    return answer(said, headers)


class Surprises:
    """Answers what nobody expected with 500; logs its kind and place.

    Its own words, and the traceback that servers would print, may hold a patient's data: they end here.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on; answer in the app's place if it crashes before it has begun to."""
        begun = False

        async def watched(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, watched)
        except Exception as error:  # noqa: BLE001 - the outermost frame
            logger.error("unexpected error", kind=type(error).__name__, place=_place(error))  # noqa: TRY400
            if not begun:
                said = problem(scope["path"], 500, "INTERNAL_ERROR", ClaimlensError.message, retryable=True)
                await answer(said)(scope, receive, send)


def _place(error: BaseException) -> str:
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
