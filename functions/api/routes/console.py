"""The page for people and the API's documentation, all from files of our own: nothing is loaded from elsewhere.

These are shells without a document in them; what they show comes from the routes that ask who is calling.
"""

from __future__ import annotations

from pathlib import Path

import fastapi_offline
from fastapi import APIRouter, FastAPI
from fastapi.responses import FileResponse
from fastapi.staticfiles import StaticFiles

CONSOLE = Path(__file__).parents[1] / "console"
# Swagger UI as that package brings it (MIT; Swagger UI itself is Apache-2.0).
SWAGGER = Path(fastapi_offline.__file__).parent / "static"

router = APIRouter(include_in_schema=False)


@router.get("/")
async def page() -> FileResponse:
    """The page that uploads files and shows records."""
    return FileResponse(CONSOLE / "index.html")


@router.get("/docs")
async def docs() -> FileResponse:
    """The API's documentation, to be tried out."""
    return FileResponse(CONSOLE / "docs.html")


def mount_files(app: FastAPI) -> None:
    """Serve the pages' scripts, styles and pictures, all under the one folder that the gateway leaves open."""
    app.mount("/console/swagger", StaticFiles(directory=SWAGGER), name="swagger")
    app.mount("/console", StaticFiles(directory=CONSOLE), name="console")
