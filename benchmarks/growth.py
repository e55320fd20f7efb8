"""How time and memory grow with the pages of a document.

Enters: scans. Leaves: CPU and wall seconds and megabytes for one document of so many pages, which are the scans' pages
over and over.
"""

from __future__ import annotations

import io
import os
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context

import pypdfium2

from benchmarks.clock import cpu_seconds, watched
from benchmarks.whole import read
from functions.extract.engines.tesseract import Tesseract
from functions.extract.pipeline import Tools
from functions.extract.reading import Reader
from functions.settings import Limits, Settings

LOOK_EVERY = 0.1


@dataclass(frozen=True, slots=True)
class Grown:
    """One document: its pages, CPU and wall seconds of the whole of it, megabytes of all processes at most."""

    pages: int
    cpu: float
    wall: float
    megabytes: float


def measured(scans: Sequence[bytes], counts: Sequence[int]) -> Iterator[Grown]:
    """One document of each of `counts` pages, read on all cores, second reader off; each in a process of its own."""
    for count in counts:
        with ProcessPoolExecutor(1, get_context("spawn")) as pool:
            yield pool.submit(_grown, of_pages(scans, count), count).result()


def _grown(data: bytes, count: int) -> Grown:
    limits = Limits(max_pages=count, max_file_bytes=1 << 40)
    settings = Settings(second_reader="off", textract_mode="off", limits=limits)
    tools = Tools(settings, Reader(Tesseract(), None, "off"), workers=os.cpu_count() or 1)
    with watched(LOOK_EVERY) as peak:
        began, started = time.perf_counter(), cpu_seconds()
        read(data, "long.pdf", tools)
        return Grown(count, cpu_seconds() - started, time.perf_counter() - began, peak.megabytes)


def of_pages(scans: Sequence[bytes], count: int) -> bytes:
    """A PDF of `count` pages, those of `scans` in turn."""
    opened = [pypdfium2.PdfDocument(scan) for scan in scans]
    known = [(scan, index) for scan in opened for index in range(len(scan))]
    whole = pypdfium2.PdfDocument.new()
    for at in range(count):
        scan, index = known[at % len(known)]
        whole.import_pages(scan, [index])
    packed = io.BytesIO()
    whole.save(packed)
    for document in (whole, *opened):
        document.close()
    return packed.getvalue()
