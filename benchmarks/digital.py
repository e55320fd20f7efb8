"""Born-digital pages: from the file's bytes to the record, beside what pdftotext takes to print their words.

Enters: made documents as programs write them. Leaves: CPU seconds per page. Ours draws every page and reads some of
its words, because a text layer may lie; `layer` is the taking of the words alone, without that.
"""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.clock import cpu_seconds
from benchmarks.whole import read
from functions.extract.document import open_document
from functions.extract.pipeline import Tools
from functions.settings import Limits


@dataclass(slots=True)
class Digital:
    """Pages that were taken from their text layers, and CPU seconds of all of them by way."""

    pages: int = 0
    whole: float = 0.0
    layer: float = 0.0
    pdftotext: float = 0.0

    def per_page(self, seconds: float) -> float:
        """`seconds` of all pages as those of one."""
        return seconds / max(1, self.pages)


def measured(files: Sequence[bytes], tools: Tools) -> Digital:
    """Of those `files` whose every page is taken from its text layer: handwriting is drawn as pictures and is read."""
    found = Digital()
    if files:
        read(files[0], "first.pdf", tools)
    for data in files:
        started = cpu_seconds()
        records = read(data, "born.pdf", tools).records
        spent = cpu_seconds() - started
        pages = [page for record in records for page in record.pages]
        if not pages or any(page.engine != "text_layer" for page in pages):
            continue
        found.pages += len(pages)
        found.whole += spent
        found.layer += _layer(data)
        found.pdftotext += _pdftotext(data)
    return found


def _layer(data: bytes) -> float:
    before = cpu_seconds()
    with open_document(data, Limits()) as document:
        for page in document.pages:
            page.text_layer()
    return cpu_seconds() - before


def _pdftotext(data: bytes) -> float:
    with tempfile.NamedTemporaryFile(suffix=".pdf") as file:
        file.write(data)
        file.flush()
        started = cpu_seconds()
        subprocess.run(["pdftotext", Path(file.name), "-"], capture_output=True, check=True)
        return cpu_seconds() - started
