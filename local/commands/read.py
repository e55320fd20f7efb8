"""`claimlens read FILE`: what the readers see in a document, for people who want to know why.

Leaves beside one another: NAME.words.json (every word with its box, confidence and both readings),
NAME.searchable.pdf, NAME.pageN.png (the page as it was cleaned for reading); with --debug a picture of every step.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from local.commands.files import unreadable

if TYPE_CHECKING:
    from functions.extract.document import Document
    from functions.extract.reading import Reader, Reading

ENGINES = ("tesseract", "neural", "textract")


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("read", description="Write down what the readers see in a document.")
    parser.add_argument("file", type=Path, metavar="FILE", help="a PDF, PNG, JPEG or TIFF")
    parser.add_argument("--engine", choices=ENGINES, help="this reader instead of two that check each other")
    parser.add_argument("--out", type=Path, metavar="DIR", default=Path(), help="where to write (default: here)")
    parser.add_argument("--debug", type=Path, metavar="DIR", help="also write a picture of every step there")
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the file and write what was read; 1 when it cannot be read."""
    from functions.errors import ClaimlensError
    from functions.extract.document import open_document
    from functions.settings import Settings

    troubles = unreadable([arguments.file])
    if troubles:
        print(*troubles, sep="\n", file=sys.stderr)
        return 2
    data = arguments.file.read_bytes()
    try:
        with open_document(data, Settings().limits) as document:
            readings = _read(document, arguments.engine)
            _write(data, readings, arguments.out, arguments.file.stem)
            if arguments.debug:
                _write_steps(document, readings, arguments.debug, arguments.file.stem)
    except ClaimlensError as error:
        print(f"{arguments.file}: {error.message}", file=sys.stderr)
        return 1
    return 0


def _read(document: Document, engine: str | None) -> list[Reading]:
    from functions.aws import Clients
    from functions.extract.engines.textract import Textract
    from functions.extract.reading import read_all

    readings = read_all(_reader(engine), document.pages, workers=1)
    if engine == "textract":
        # Words that no other reader has seen are of less use to whoever wants to see why: all three are compared.
        textract = Textract(Clients().textract)
        readings = [_reader(engine).read_again(reading, textract) for reading in readings]
    for reading in readings:
        for issue in reading.issues:
            print(f"page {reading.page.number}: {issue.message}", file=sys.stderr)
    return readings


def _reader(engine: str | None) -> Reader:
    from functions.extract.engines.neural import Neural
    from functions.extract.engines.tesseract import Tesseract
    from functions.extract.reading import Reader
    from functions.extract.tools import build_tools
    from functions.settings import Settings

    settings = Settings()
    if engine == "neural":
        return Reader(Neural(), None)
    if engine == "tesseract":
        return Reader(Tesseract(settings.ocr_language, seconds=settings.limits.page_seconds), None)
    return build_tools(settings.model_copy(update={"textract_mode": "off"})).reader


def _write(data: bytes, readings: Sequence[Reading], folder: Path, name: str) -> None:
    import cv2

    from functions.extract.searchable import searchable
    from functions.words import listed

    folder.mkdir(parents=True, exist_ok=True)
    words = folder / f"{name}.words.json"
    words.write_text(listed([reading.page for reading in readings]) + "\n", encoding="utf-8")
    pdf = folder / f"{name}.searchable.pdf"
    pdf.write_bytes(searchable(data, readings))
    pictures = []
    for reading in readings:
        pictures.append(folder / f"{name}.page{reading.page.number}.png")
        cv2.imwrite(str(pictures[-1]), reading.picture if reading.cleaned is None else reading.cleaned)
    print(words, pdf, *pictures, sep="\n")


def _write_steps(document: Document, readings: Sequence[Reading], folder: Path, name: str) -> None:
    import cv2

    from local.steps import steps

    folder.mkdir(parents=True, exist_ok=True)
    for page, reading in zip(document.pages, readings, strict=True):
        for at, (step, picture) in enumerate(steps(page.raster(), reading), 1):
            path = folder / f"{name}.page{page.number}.{at}_{step}.png"
            cv2.imwrite(str(path), picture)
            print(path)
