"""A sample of what `make faults` does in full, and proof that the judge sees what must not be."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from unittest import mock

import pytest

from functions.extract import programs
from functions.extract.reading import Reader
from parsers.page import Word
from tests.faults import within
from tests.faults.programs import KINDS, SHELL, Fault, run, sound

SAMPLE = (
    ("crashes", "pdftoppm"),
    ("half", "pdfimages"),
    ("rubbish", "tesseract"),
    ("no memory", "neural reader"),
)


@pytest.fixture(scope="module")
def calls() -> list[str]:
    sound()  # the first reading of a process also asks Tesseract for its version
    fault = Fault("late", 10**9)
    outcome = run(fault)
    assert (outcome.said, outcome.wrong) == (("EXTRACTED", "NEEDS_REVIEW"), ())
    assert sound()["scan.pdf"][0].startswith("Patient Name: Nora Quill")
    return fault.calls


def test_every_program_is_called(calls: Sequence[str]) -> None:
    assert set(calls) >= {
        "tesseract",
        "pdftoppm",
        "pdfinfo",
        "pdfimages",
        "neural reader",
        "PDFium's facts",
        "PDFium's content",
    }


def test_every_kind_can_befall_every_program() -> None:
    assert all(callable(getattr(within, kind.replace(" ", "_"))) for kind in KINDS) and set(KINDS) == set(SHELL)


@pytest.mark.parametrize(("kind", "program"), SAMPLE)
def test_it_costs_one_page_and_is_said(calls: Sequence[str], kind: str, program: str) -> None:
    outcome = run(Fault(kind, calls.index(program) + 1))
    assert (outcome.hit, outcome.wrong) == (program, ())


def test_words_that_go_missing_in_silence_are_seen(calls: Sequence[str]) -> None:
    real = Reader.read

    def forgetful(self: Reader, page: Any) -> Any:
        reading = real(self, page)
        kept: tuple[Word, ...] = reading.page.words[1:]
        return replace(reading, page=replace(reading.page, words=kept))

    with mock.patch.object(Reader, "read", forgetful):
        assert any("unmarked" in what for what in run(Fault("fails", 10**9)).wrong)


class TestRun:
    """Programs within their limits, without any file."""

    def ask(self, script: str, seconds: float = 5.0) -> programs.Answer:
        return programs.run("sh", ["-c", script], seconds)

    def test_answer_and_complaints_are_kept_apart(self) -> None:
        assert self.ask("echo a; echo b >&2") == programs.Answer(b"a\n", b"b\n", late=False)

    def test_what_hangs_is_ended(self) -> None:
        started = time.monotonic()
        assert self.ask("exec sleep 60", 0.2).late
        assert time.monotonic() - started < 5

    def test_what_was_ended_is_late_before_the_clock_has_come_to_rest(self) -> None:
        ended = subprocess.Popen.kill

        def kill(program: subprocess.Popen[bytes]) -> None:
            ended(program)
            time.sleep(0.3)

        with mock.patch.object(subprocess.Popen, "kill", kill):
            assert self.ask("exec sleep 60", 0.2).late

    def test_complaints_without_end_are_not_kept(self) -> None:
        answer = self.ask("head -c 5000000 /dev/zero >&2; echo done")
        assert (answer.output, len(answer.complaints)) == (b"done\n", programs.COMPLAINTS)

    def test_memory_has_an_end(self) -> None:
        takes = f"x = bytearray({2 * programs.MEMORY_KILOBYTES * 1024}); print(len(x))"
        assert programs.run("python3", ["-c", takes], 20).output == b""

    def test_a_program_that_is_not_there(self) -> None:
        with pytest.raises(FileNotFoundError):
            programs.run("no-such-program", [], 1)
        assert programs.limited("no-such-program") is None

    def test_a_script_that_was_tidied_away_is_written_again(self) -> None:
        script = programs.limited("sh")
        assert script is not None
        script.unlink()
        assert programs.limited("sh") == script and script.is_file()
