"""Builds the readers that a deployment's settings ask for. Used by the handler, the API and the command line alike."""

from __future__ import annotations

import os
from collections.abc import Callable

from functions.extract.engines.base import Engine
from functions.extract.engines.guarded import Guarded, unlimited
from functions.extract.engines.tesseract import Tesseract
from functions.extract.pipeline import Tools
from functions.extract.reading import Reader
from functions.settings import Settings


def build_tools(
    settings: Settings,
    textract: Engine | None = None,
    may_spend: Callable[[], bool] = unlimited,
    remote: Engine | None = None,
) -> Tools:
    """The readers for `settings`; `textract` is the cloud reader, needed where the mode is not "off".

    `may_spend` is asked before each page that would be sent to it. `remote` is the second reader where the settings
    name a function for it.

    One page is read per core at a time. Nothing is loaded before the first page is read. Raises ValueError when the
    mode asks for Textract and none was given, or the settings name a second reader's function and it was not.
    """
    if settings.textract_mode != "off" and textract is None:
        raise ValueError(f"TEXTRACT_MODE is {settings.textract_mode} but there is no Textract client")
    first = Tesseract(language=settings.ocr_language, seconds=settings.limits.page_seconds)
    second = None if settings.second_reader == "off" else _second(settings, remote)
    reader = Reader(first, second, settings.second_reader)
    cloud = None if settings.textract_mode == "off" or textract is None else Guarded(textract, may_spend)
    return Tools(settings, reader, cloud, os.cpu_count() or 1)


def _second(settings: Settings, remote: Engine | None) -> Engine:
    if settings.reader_function:
        if remote is None:
            raise ValueError("READER_FUNCTION names a function but there is no client for it")
        return Guarded(remote)
    # Elsewhere its libraries need not be there: on x86_64 a Lambda function has no room for them.
    from functions.extract.engines.neural import Neural  # noqa: PLC0415

    return Neural(seconds=settings.limits.page_seconds)
