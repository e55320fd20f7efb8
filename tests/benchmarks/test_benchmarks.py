"""The benchmark counts what it says it counts."""

from __future__ import annotations

import subprocess
import sys

from benchmarks import parsing
from benchmarks.clock import cpu_seconds, watched
from benchmarks.digital import Digital
from benchmarks.growth import Grown, of_pages
from benchmarks.measure import Cost
from benchmarks.peers import FLOOR, FLOORS, STUDENT, Peer
from benchmarks.report import as_markdown
from benchmarks.start import Start, only_for_development
from benchmarks.targets import Measured, rows
from evaluation.reading.words import Score
from evaluation.samples import samples
from evaluation.score import FileScore
from evaluation.truth import Truth
from functions.extract.document import open_document
from functions.settings import Limits
from parsers.page import Box, Page, Word


def test_the_time_of_programs_that_were_started_counts() -> None:
    before = cpu_seconds()
    subprocess.run([sys.executable, "-c", "sum(range(3_000_000))"], check=True, timeout=60)
    assert cpu_seconds() - before > 0.01


def test_the_time_of_programs_that_still_run_counts() -> None:
    busy = "import time\nwhile time.process_time() < 0.3: pass\nprint(flush=True)\nimport sys; sys.stdin.read()"
    before = cpu_seconds()
    with subprocess.Popen([sys.executable, "-c", busy], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdout
        program.stdout.readline()
        while_it_runs = cpu_seconds() - before
    assert while_it_runs > 0.25
    assert cpu_seconds() - before >= while_it_runs - 0.05


def test_the_memory_of_programs_counts() -> None:
    takes = "x = bytearray(b'x') * 200_000_000; import time; time.sleep(1)"
    with watched() as peak:
        subprocess.run([sys.executable, "-c", takes], check=True, timeout=60)
    assert peak.megabytes > 200


def measured_run() -> Measured:
    judged = FileScore("a.pdf", Truth(documents=[]), (), (), ())
    stages = {"prepare": 0.4, "tesseract": 4.0}
    off = Cost("off", 4, 5.0, stages, [judged], [1.25] * 4, Score(100, 100, 90))
    always = Cost("always", 4, 10.0, {**stages, "neural": 4.0, "parse": 99.0}, [judged], [2.5] * 4, Score(100, 100, 95))
    names = {STUDENT: 2.0, FLOOR: 1.0, FLOORS: 2.5}
    return Measured(
        costs={"always": always, "off": off},
        peers={name: Peer(name, [seconds] * 4, Score(100, 100, 80)) for name, seconds in names.items()},
        digital=Digital(10, 4.0, 0.1, 0.05),
        starts=[Start("always", 0.8, 2.5, 2.0, 700), Start("off", 0.7, 1.1, 0.7, 250)],
        growth=[Grown(1, 1.2, 1.2, 250), Grown(10, 11.0, 5.5, 300)],
    )


def test_figures_are_those_of_the_run() -> None:
    page = as_markdown(measured_run(), "python -m benchmarks --documents 1", "abc123")
    assert "| prepare | 0.100 | 0.100 |" in page
    assert "| neural | 1.000 | 0.000 |" in page
    assert "| opening, parsing, packing, the rest | 0.400 | 0.150 |" in page
    assert "| **whole way** | **2.500** | **1.250** |" in page
    assert "| preparation ÷ recognition | 5.0 % | 10.0 % |" in page
    assert "| student pipeline | 2.00 | 2.00 | 0.50 | 0.800 |" in page
    assert "| ours, the words alone | 10.0 | 100.0 |" in page
    assert "| import, CPU s | 0.80 | 0.70 |" in page
    assert "| 10 | 1.10 | 0.55 | 300 |" in page
    assert "OCRmyPDF was not installed" in page
    assert "python -m benchmarks --documents 1" in page
    assert "commit abc123" in page


def test_what_was_promised_is_held_against_what_was_measured() -> None:
    met = {what: met for what, _, _, met in rows(measured_run())}
    assert met["second reader off: CPU over bare Tesseract"] == "**no**"  # 1.25
    assert met["with both readers: CPU over both bare readers"] == "yes"  # 1.00
    assert met["second reader off: pages per second per core, over the student pipeline's"] == "yes"  # 1.6, 0.9 to 0.8
    assert met["the words of a born-digital page, over reading a scan's with both readers"] == "yes"  # 2 s to 10 ms
    assert met["a born-digital page the whole way, over a scanned one"] == "**no**"  # 2.5 s to 0.4
    assert met["importing the extract function"] == "yes"


def test_only_what_is_deployed_is_in_sight_when_a_start_is_measured() -> None:
    hidden = only_for_development()
    assert {"pytest", "moto", "samcli"} <= hidden
    assert not {"cv2", "numpy", "boto3", "pydantic", "functions", "rapidfuzz", "json"} & hidden


def test_a_long_document_holds_the_pages_of_the_scans_in_turn() -> None:
    scans = [path.read_bytes() for path in samples() if path.name in ("prescription_scan.pdf", "patient_record_2p.pdf")]
    with open_document(of_pages(scans, 4), Limits()) as long, open_document(scans[0], Limits()) as first:
        assert len(long.pages) == 4
        assert (long.pages[3].raster() == first.pages[0].raster()).all()


def test_parsing_is_timed_per_page_and_shown_by_type() -> None:
    words = tuple(
        Word(text, Box(0.1 * at, 0.1, 0.1 * at + 0.08, 0.12), 1.0, "text_layer") for at, text in enumerate("ab")
    )
    paper = [Page(number, words, 850, 1100, "text_layer") for number in (1, 2)]
    costs = parsing.measured([("prescription", paper), ("hospital_bill", paper)])
    assert all(0 < cost < 1000 for each in costs.values() for cost in each)
    shown = parsing.as_markdown({"prescription": [1.0, 3.0], "hospital_bill": [8.0]}, "abc123")
    assert "| prescription | 2 | 2.0 | 2.9 | 3.0 |" in shown
    assert "| **all** | 3 | 3.0 | 7.5 | 8.0 |" in shown
