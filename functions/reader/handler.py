"""What Lambda calls with one page at a time where the second reader is a function of its own.

Enters: a request of engines/wire.py. Leaves: its answer. A page that cannot be read is an answer with the error's code;
anything unexpected is a crash of this function, which an alarm counts. It knows no bucket, no table and no key: the
picture comes with the call, and nothing is kept. Logs carry codes and milliseconds; of an unexpected exception its kind
and place, for its text may quote the document.
"""

from __future__ import annotations

import logging
import time
import traceback
from functools import cache
from typing import Any

from functions.errors import EngineError
from functions.extract.engines import wire
from functions.extract.engines.neural import Neural

# Lambda itself writes these lines as JSON, with the request's id.
logger = logging.getLogger("functions.reader")
logger.setLevel(logging.INFO)


@cache
def engine(seconds: float) -> Neural:
    """The reader, whose models load at the first page."""
    return Neural(seconds=seconds)


def handler(event: dict[str, Any], context: object) -> dict[str, Any]:
    """The words of one page. Raises EngineError, which holds nothing of the page, for what nobody foresaw."""
    start = time.perf_counter()
    try:
        picture, seconds = wire.requested(event)
        words = engine(seconds).read(picture)
    except EngineError as failed:
        logger.warning("page not read", extra={"code": failed.code})
        return {"error": failed.code}
    except Exception as error:  # noqa: BLE001 - the outermost frame; an error's own text may quote the page
        _log_surprise(error)
        raise EngineError from None
    logger.info("page read", extra={"words": len(words), "ms": round((time.perf_counter() - start) * 1000)})
    return wire.answer_of(words)


def _log_surprise(error: Exception) -> None:
    at = traceback.extract_tb(error.__traceback__)[-1]
    logger.error("reader failed", extra={"kind": type(error).__name__, "at": f"{at.filename}:{at.lineno}"})
