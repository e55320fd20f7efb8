"""The HTTP application: the same under Mangum on Lambda, under uvicorn on one machine, and in tests.

Enters: `Services`. Leaves: a FastAPI app. Everything that is said of routes here is said once for all of them.
"""

from __future__ import annotations

from functools import cache, partial
from typing import Any

from anyio import CapacityLimiter
from aws_lambda_powertools import Logger
from fastapi import FastAPI

from functions.api import presign, problems
from functions.api.access_log import AccessLog
from functions.api.examples import RECORD
from functions.api.headers import BodyLimit, SecurityHeaders, content_security_policy
from functions.api.idempotency import Idempotency
from functions.api.routes import about, batches, console, documents, exports, extract, overview, pages, review, upkeep
from functions.api.services import Services
from functions.records.record import SCHEMA_VERSION

ROUTERS = (
    *(extract.router, documents.router, batches.router, review.router, pages.router, upkeep.router),
    *(exports.router, overview.router, about.router, console.router),
)

DESCRIPTION = """
Hospital scans in, records an insurer can pay on out.

Upload a file (`POST /documents`, then the form it answers with) and watch for its record, or read a small file at
once (`POST /extract`). Every field of a record says how probable it is, where it stands on the page, and whether a
person should look at it. Errors are problem details (RFC 9457) with a stable `code`.
"""


def create_app(services: Services) -> FastAPI:
    """The app over these services. Touches no network."""
    app = FastAPI(
        title="Claimlens", version=str(SCHEMA_VERSION), description=DESCRIPTION, docs_url=None, redoc_url=None
    )
    app.state.services = services
    app.state.turns = CapacityLimiter(services.workers)
    for router in ROUTERS:
        app.include_router(router)
    console.mount_files(app)
    app.add_middleware(Idempotency, services=services)
    problems.install(app)
    # Made when first asked for: it takes longer than everything else here, and few starts need it.
    app.openapi = cache(partial(_description, app))  # type: ignore[method-assign]
    app.add_middleware(BodyLimit, file_bytes=services.direct_bytes)
    app.add_middleware(SecurityHeaders, policy=_policy(services))
    app.add_middleware(AccessLog, logger=Logger(service="api"))
    return app


def _policy(services: Services) -> str:
    settings = services.settings
    uploads = presign.origin(services.s3, settings.upload_bucket)
    return content_security_policy(
        uploads, presign.origin(services.s3, settings.artifact_bucket), settings.sign_in_authority
    )


def _description(app: FastAPI) -> dict[str, Any]:
    """The OpenAPI description: it shows a record, and errors as they are, not the framework's own invention."""
    description = FastAPI.openapi(app)
    schema = problems.Problem.model_json_schema(ref_template="#/components/schemas/{model}")
    schemas = description["components"]["schemas"]
    schemas |= schema.pop("$defs") | {"Problem": schema}
    schemas["Record"]["examples"] = [RECORD]
    for name in ("HTTPValidationError", "ValidationError"):
        schemas.pop(name, None)
    for operations in description["paths"].values():
        for operation in operations.values():
            for status in operation["responses"].keys() & {"422"}:
                operation["responses"][status] = problems.responses(422)[422]
    return description
